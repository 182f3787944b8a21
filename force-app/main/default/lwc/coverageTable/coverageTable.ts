import { LightningElement, api } from 'lwc';
import type { CoverageRow, RowCell, RowFlag } from 'c/coverageRows';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { functionIcons, functionWords } from 'c/triadWords';
import { labels } from './labels';

interface ShownCell {
    readonly key: FieldFunction;
    readonly className: string;
    readonly text: string;
    readonly sentence: string;
    readonly mark: string;
}

interface ShownRow {
    readonly key: string;
    readonly name: string;
    readonly detail: string;
    readonly cells: readonly ShownCell[];
    readonly flags: readonly RowFlag[];
}

function toShown({ fieldFunction, band, text, sentence, isOverlooked, isOverServed }: RowCell): ShownCell {
    const mark = isOverServed ? '▲' : isOverlooked ? '▼' : '';
    return { key: fieldFunction, className: `cell ${band}`, text, sentence, mark };
}

/**
 * View: coverage as a table: the twin of the map, and what a phone gets.
 * @fires opened with the key of the row
 */
export default class CoverageTable extends LightningElement {
    @api rows: readonly CoverageRow[] = [];
    @api functions: readonly FieldFunction[] = FIELD_FUNCTIONS;
    /** Whether flags stand under the name, for want of room. */
    @api isNarrow = false;
    @api isByTerritory = false;

    labels = labels;

    get columns(): { key: FieldFunction; word: string; icon: string }[] {
        return this.functions.map((key) => ({ key, word: functionWords[key], icon: functionIcons[key] }));
    }

    get nameHeading(): string {
        return this.isByTerritory ? labels.territory : labels.account;
    }

    get isWide(): boolean {
        return !this.isNarrow;
    }

    get shownRows(): ShownRow[] {
        return this.rows.map(({ key, name, detail, cells, flags }) => ({
            key,
            name,
            detail,
            flags,
            cells: cells.filter(({ fieldFunction }) => this.functions.includes(fieldFunction)).map(toShown)
        }));
    }

    handleOpen(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('opened', { detail: key }));
    }
}
