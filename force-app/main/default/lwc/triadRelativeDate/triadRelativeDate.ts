import { LightningElement, api } from 'lwc';
import { exactDay, exactTime, relativeDay, relativeTo } from 'c/triadFormat';

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** View: a date as people say it. */
export default class TriadRelativeDate extends LightningElement {
    /** ISO 8601 instant, or a calendar day `YYYY-MM-DD`. */
    @api value = '';

    get exact(): string {
        return DAY_ONLY.test(this.value) ? exactDay(this.value) : exactTime(this.value);
    }

    get relative(): string {
        return DAY_ONLY.test(this.value) ? relativeTo(this.value, Date.now()) : relativeDay(this.value, Date.now());
    }
}
