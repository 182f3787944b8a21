import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'shell/app';
import { orgContext } from '../data/context-values.ts';
import { loadComponentsOf } from './componentLoader/componentLoader.ts';

await loadComponentsOf(orgContext().flexiPage);
const page = createElement('shell-app', { is: App });
document.getElementById('page')?.replaceChildren(page);
