import { LightningElement, api } from 'lwc';
import { FIELD_FUNCTIONS, type Touch } from 'c/triadModel';
import { LANE_HEIGHT, neighbour, type Zoom } from 'c/touchTimeline';
import { draw, type Drawing } from './drawing';
import { labels } from './labels';
import { rememberLast } from './rememberLast';

/** CSS pixels; the same in the style sheet. */
const NAMES_WIDTH = 128;
const CARD_WIDTH = 256;
const CARD_DISTANCE = 14;
const DEFAULT_WIDTH = 848;

/**
 * View: three lanes over time. One touch is in the tab order; arrow keys move to the others, Enter or a click opens one.
 * @fires opened with the id of the touch
 */
export default class TouchChart extends LightningElement {
    @api touches: readonly Touch[] = [];
    @api zoom: Zoom = 12;
    /** Width of the whole view in CSS pixels. */
    @api width = DEFAULT_WIDTH;

    labels = labels;
    lanes = FIELD_FUNCTIONS.map((fieldFunction, index) => ({
        fieldFunction,
        y: index * LANE_HEIGHT,
        height: LANE_HEIGHT,
        className: index % 2 ? 'lane' : 'lane odd'
    }));
    private activeId: string | undefined;
    private shownId: string | undefined;
    private drawOnce = rememberLast(draw);

    /** Moves the focus to a touch that is drawn. */
    @api focusTouch(id: string): void {
        this.template?.querySelector<SVGGElement>(`[data-id="${id}"]`)?.focus();
    }

    get drawing(): Drawing {
        return this.drawOnce(this.touches, this.zoom, this.width - NAMES_WIDTH, this.activeId);
    }

    /** The hover card; hidden from screen readers because the mark itself says the same. */
    get card(): { text: string; style: string } | undefined {
        const mark = this.drawing.marks.find(({ id }) => id === this.shownId);
        if (!mark) {
            return undefined;
        }
        const rightmost = Math.max(this.width - NAMES_WIDTH - CARD_WIDTH, 0);
        const left = Math.min(Math.max(mark.x - CARD_WIDTH / 2, 0), rightmost);
        return { text: mark.text, style: `left: ${left}px; top: ${mark.y + CARD_DISTANCE}px` };
    }

    handleShow(event: Event): void {
        this.shownId = idOf(event);
    }

    handleHide(): void {
        this.shownId = undefined;
    }

    handleFocus(event: FocusEvent): void {
        this.activeId = idOf(event);
        this.shownId = this.activeId;
    }

    handleOpen(event: Event): void {
        const id = idOf(event);
        if (id) {
            this.activeId = id;
            this.dispatchEvent(new CustomEvent('opened', { detail: id }));
        }
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.handleOpen(event);
            return;
        }
        if (event.key === 'Escape') {
            this.handleHide();
            return;
        }
        const next = neighbour(this.drawing.placed, idOf(event) ?? '', event.key);
        if (next) {
            event.preventDefault();
            this.focusTouch(next.touch.id);
        }
    }
}

/** The touch under an event; the drawing listens for all its marks, because a listener on each costs the first drawing. */
function idOf(event: Event): string | undefined {
    return (event.target as Element).closest<SVGGElement>('[data-id]')?.dataset.id;
}
