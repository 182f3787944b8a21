import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'shell/app';
import { firstAnswers, orgContext } from '../data/context-values.ts';
import { adoptFirstAnswers } from '../data/first-reads.ts';
import { pageData } from '../data/page-data.ts';
import { loadComponentsOf } from './componentLoader/componentLoader.ts';
import { rememberFirstReads } from './firstReads/firstReads.ts';

await loadComponentsOf(orgContext().flexiPage);
const answers = firstAnswers();
adoptFirstAnswers(pageData, answers);
const page = createElement('shell-app', { is: App });
document.getElementById('page')?.replaceChildren(page);
// After the first frame: it is not to be held up.
requestAnimationFrame(() => setTimeout(() => rememberFirstReads(answers)));
