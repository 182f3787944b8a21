import { LightningElement, api } from 'lwc';
import type { CoverageRow } from 'c/coverageRows';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { draw, neighbour, type MapDrawing } from './drawing';
import { labels } from './labels';

const DEFAULT_WIDTH = 848;

/**
 * View: rows of accounts or territories against the functions. One cell is in the tab order; arrow keys, Home and End move
 * to the others, Enter, Space or a click opens the row.
 * @fires opened with the key of the row
 */
export default class CoverageHeatMap extends LightningElement {
    @api rows: readonly CoverageRow[] = [];
    @api functions: readonly FieldFunction[] = FIELD_FUNCTIONS;
    /** CSS pixels. */
    @api width = DEFAULT_WIDTH;

    labels = labels;
    bands: readonly { key: string; className: string; text: string }[] = [
        { key: 'low', className: 'sample low', text: labels.legendLow },
        { key: 'near', className: 'sample near', text: labels.legendNear },
        { key: 'met', className: 'sample met', text: labels.legendMet },
        { key: 'over', className: 'sample over', text: labels.legendOver }
    ];
    private activeId: string | undefined;

    get drawing(): MapDrawing {
        return draw(this.rows, this.functions, this.width, this.activeId);
    }

    handleFocus(event: FocusEvent): void {
        this.activeId = cellOf(event)?.dataset.id;
    }

    handleOpen(event: Event): void {
        const key = cellOf(event)?.dataset.key;
        if (key !== undefined) {
            this.dispatchEvent(new CustomEvent('opened', { detail: key }));
        }
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.handleOpen(event);
            return;
        }
        const next = neighbour(this.drawing, cellOf(event)?.dataset.id ?? '', event.key);
        if (next) {
            event.preventDefault();
            const cells = this.template?.querySelectorAll<SVGGElement>('.cell') ?? [];
            [...cells].find(({ dataset }) => dataset.id === next.id)?.focus();
        }
    }
}

function cellOf(event: Event): SVGGElement | null {
    return (event.target as Element).closest<SVGGElement>('.cell');
}
