import { LightningElement, api } from 'lwc';
import { COVERAGE_FLAGS, type CoverageFlag } from 'c/coverageAnalysis';
import { flagWords } from 'c/coverageRows';
import { formatNumber } from 'c/triadFormat';
import { helpLabels, labels } from './labels';

interface Tile {
    readonly key: string;
    readonly count: string;
    readonly word: string;
    readonly help: string;
    readonly pressed: 'true' | 'false';
}

/**
 * View: how many accounts, and how many with each flag. A number is a filter by its flag; pressed again, it is none.
 * @fires chosen with the flag, or null for all accounts
 */
export default class CoverageSummary extends LightningElement {
    @api accounts = 0;
    @api counts: Readonly<Record<CoverageFlag, number>> | undefined;
    @api flag: CoverageFlag | null = null;

    labels = labels;

    get tiles(): Tile[] {
        const all = { key: '', count: formatNumber(this.accounts), word: labels.accounts, help: '' };
        return [
            { ...all, pressed: this.flag === null ? 'true' : 'false' },
            ...COVERAGE_FLAGS.map((flag): Tile => ({
                key: flag,
                count: formatNumber(this.counts?.[flag] ?? 0),
                word: flagWords[flag],
                help: helpLabels[flag],
                pressed: this.flag === flag ? 'true' : 'false'
            }))
        ];
    }

    handleChoose(event: Event): void {
        const { flag } = (event.currentTarget as HTMLElement).dataset;
        const chosen = flag === '' || flag === this.flag ? null : flag;
        this.dispatchEvent(new CustomEvent('chosen', { detail: chosen }));
    }
}
