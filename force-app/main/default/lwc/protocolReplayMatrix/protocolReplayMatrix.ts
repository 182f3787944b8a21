import { LightningElement, api } from 'lwc';
import type { SequenceAnswer } from 'c/callSequence';
import type { ReplayRow } from 'c/protocolReplay';
import type { AnswerPair } from 'c/replayRows';
import { answerHeadings, matrixOf, regionsOf, type MatrixCell, type RegionRow } from './counts';
import { labels } from './labels';

interface ShownCell extends MatrixCell {
    readonly pressed: 'true' | 'false';
}

/**
 * View: how many answers go from what to what, and where. A number narrows the list to its pair; pressed again, it does not.
 * @fires chosen with an AnswerPair, or null
 */
export default class ProtocolReplayMatrix extends LightningElement {
    @api rows: readonly ReplayRow[] = [];
    @api pair: AnswerPair | null = null;

    labels = labels;
    headings = answerHeadings();

    get matrix(): { key: SequenceAnswer; word: string; cells: readonly ShownCell[] }[] {
        return matrixOf(this.rows).map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, pressed: this.isChosen(cell) ? 'true' : 'false' }))
        }));
    }

    get regions(): RegionRow[] {
        return regionsOf(this.rows);
    }

    handleChoose(event: Event): void {
        const { from, to } = (event.currentTarget as HTMLElement).dataset;
        const pair = { from, to } as AnswerPair;
        this.dispatchEvent(new CustomEvent('chosen', { detail: this.isChosen(pair) ? null : pair }));
    }

    private isChosen({ from, to }: AnswerPair): boolean {
        return this.pair?.from === from && this.pair.to === to;
    }
}
