import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'shell/app';

const page = createElement('shell-app', { is: App });
document.getElementById('page')?.replaceChildren(page);
