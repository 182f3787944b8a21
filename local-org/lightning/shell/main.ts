import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'shell/app';
import { orgContext } from '../data/context-values.ts';
import { adoptEarlyReads } from '../data/first-reads.ts';
import { pageData } from '../data/page-data.ts';
import { loadComponentsOf } from './componentLoader/componentLoader.ts';
import { rememberFirstReads } from './firstReads/firstReads.ts';

await loadComponentsOf(orgContext().flexiPage);
// What has been answered while the scripts ran arrives in a task of its own.
await new Promise((resolve) => setTimeout(resolve));
const early = window.earlyReads ?? [];
adoptEarlyReads(pageData, early);
const page = createElement('shell-app', { is: App });
document.getElementById('page')?.replaceChildren(page);
requestAnimationFrame(() => rememberFirstReads(early));
