import { LightningElement, api } from 'lwc';
import type { CoverageProgress as Progress } from 'c/coverageData';
import { fill, formatNumber } from 'c/triadFormat';
import { labels } from './labels';

/**
 * View: how many rows are read of those that are known to be there.
 * @fires cancelled
 */
export default class CoverageProgress extends LightningElement {
    @api progress: Progress = { read: 0, total: 0 };
    @api canCancel = false;

    labels = labels;

    get text(): string {
        return fill(labels.reading, formatNumber(this.progress.read), formatNumber(this.progress.total));
    }

    get total(): number {
        return Math.max(1, this.progress.total);
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancelled'));
    }
}
