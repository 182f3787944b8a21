import { LightningElement, api } from 'lwc';
import type { OrgContext } from '../../context.ts';
import { openUrl } from '../../data/router.ts';
import { word } from '../words/words.ts';

/** View: the app's name and its tabs. */
export default class AppNavigation extends LightningElement {
    @api app!: OrgContext['app'];
    @api activeObject: string | undefined;

    get navigationLabel(): string {
        return word('appNavigation', this.app.label);
    }

    get tabs() {
        return this.app.tabs.map(({ objectApiName, label }) => {
            const isActive = objectApiName === this.activeObject;
            return {
                objectApiName,
                label,
                url: `/lightning/o/${objectApiName}/list`,
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
