import { LightningElement, api } from 'lwc';
import type { Freshness } from 'c/triadModel';
import { freshnessWords } from 'c/triadWords';

const ICONS: Readonly<Record<Freshness, string>> = {
    Current: 'utility:check',
    Due: 'utility:clock',
    Stale: 'utility:warning'
};

/** View: freshness as word, icon and colour. */
export default class TriadFreshnessBadge extends LightningElement {
    @api freshness: Freshness = 'Current';

    get badgeClass(): string {
        return `badge ${this.freshness.toLowerCase()}`;
    }

    get iconName(): string {
        return ICONS[this.freshness];
    }

    get word(): string {
        return freshnessWords[this.freshness];
    }
}
