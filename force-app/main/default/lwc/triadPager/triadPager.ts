import { LightningElement, api } from 'lwc';
import { fill, formatNumber } from 'c/triadFormat';
import { labels } from './labels';

/**
 * View: which rows of a list are shown, and the way to those before and after.
 * @fires paged with the number of the page, counted from 0
 */
export default class TriadPager extends LightningElement {
    @api page = 0;
    @api pageSize = 25;
    @api total = 0;

    labels = labels;

    get isNeeded(): boolean {
        return this.total > this.pageSize;
    }

    get place(): string {
        const first = this.page * this.pageSize;
        const last = Math.min(first + this.pageSize, this.total);
        return fill(labels.place, formatNumber(first + 1), formatNumber(last), formatNumber(this.total));
    }

    get isFirst(): boolean {
        return this.page === 0;
    }

    get isLast(): boolean {
        return (this.page + 1) * this.pageSize >= this.total;
    }

    handlePrevious(): void {
        this.dispatchEvent(new CustomEvent('paged', { detail: this.page - 1 }));
    }

    handleNext(): void {
        this.dispatchEvent(new CustomEvent('paged', { detail: this.page + 1 }));
    }
}
