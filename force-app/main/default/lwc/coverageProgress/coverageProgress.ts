import { LightningElement, api } from 'lwc';
import type { CoverageProgress as Progress } from 'c/coverageData';
import { fill, formatNumber } from 'c/triadFormat';
import { labels } from './labels';

/**
 * View: how much is done of what is known to be there: rows read, unless the pattern says other words.
 * @fires cancelled
 */
export default class CoverageProgress extends LightningElement {
    @api progress: Progress = { read: 0, total: 0 };
    @api canCancel = false;
    /** Words with a place for what is done and one for all. */
    @api pattern = labels.reading;

    labels = labels;

    get text(): string {
        return fill(this.pattern, formatNumber(this.progress.read), formatNumber(this.progress.total));
    }

    get total(): number {
        return Math.max(1, this.progress.total);
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancelled'));
    }
}
