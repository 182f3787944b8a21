import { LightningElement, api } from 'lwc';
import type { OrgContext } from '../../context.ts';
import { openUrl } from '../../data/router.ts';
import { word } from '../words/words.ts';

/** View: the app's name and its tabs. */
export default class AppNavigation extends LightningElement {
    @api app!: OrgContext['app'];
    @api activeTab: string | undefined;

    get navigationLabel(): string {
        return word('appNavigation', this.app.label);
    }

    get tabs() {
        return this.app.tabs.map(({ name, label, path }) => {
            const isActive = name === this.activeTab;
            return {
                name,
                label,
                url: path,
                current: isActive ? 'page' : undefined,
                class: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}`
            };
        });
    }

    handleTab(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        void openUrl((event.currentTarget as HTMLAnchorElement).href);
    }
}
