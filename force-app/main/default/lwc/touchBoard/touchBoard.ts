import { LightningElement, api } from 'lwc';
import { fill } from 'c/triadFormat';
import type { Touch } from 'c/triadModel';
import { touchesWithin, ZOOMS, type Zoom } from 'c/touchTimeline';
import { labels } from './labels';

/** Below this width, in CSS pixels, the touches are a list. */
const NARROW = 600;
/** Where the width cannot be measured. */
const DEFAULT_WIDTH = 848;

/**
 * View: chart or list of the touches, and how much of the past they cover.
 * @fires opened with the id of the touch
 */
export default class TouchBoard extends LightningElement {
    @api touches: readonly Touch[] = [];
    /** CSS pixels there are, where the parent knows; measured otherwise, which makes the browser lay the page out at once. */
    @api availableWidth = 0;

    labels = labels;
    zoomOptions = ZOOMS.map((months) => ({ label: fill(labels.zoomMonths, months), value: String(months) }));
    width = DEFAULT_WIDTH;
    private chosenZoom: Zoom | undefined;
    private isListChosen = false;
    private observer: ResizeObserver | undefined;

    connectedCallback(): void {
        // Measured before the first drawing, so that nothing jumps.
        this.resize(this.availableWidth || this.getBoundingClientRect().width);
    }

    renderedCallback(): void {
        const stage = this.template?.querySelector('.stage');
        if (stage && !this.observer && typeof ResizeObserver === 'function') {
            this.observer = new ResizeObserver(([entry]) => this.resize(entry?.contentRect.width ?? 0));
            this.observer.observe(stage);
        }
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
    }

    /** Gives the focus back to the mark of a touch, where there is a chart. */
    @api focusTouch(id: string): void {
        this.template?.querySelector<Element & { focusTouch(id: string): void }>('c-touch-chart')?.focusTouch(id);
    }

    /** A phone starts with what fits a glance. */
    get zoom(): Zoom {
        return this.chosenZoom ?? (this.isNarrow ? 3 : 12);
    }

    get zoomValue(): string {
        return String(this.zoom);
    }

    get isNarrow(): boolean {
        return this.width < NARROW;
    }

    get isList(): boolean {
        return this.isNarrow || this.isListChosen;
    }

    get isWide(): boolean {
        return !this.isNarrow;
    }

    get toggleLabel(): string {
        return this.isListChosen ? labels.showChart : labels.showList;
    }

    get shownTouches(): Touch[] {
        return touchesWithin(this.touches, this.zoom, Date.now());
    }

    get isEmptyWindow(): boolean {
        return this.shownTouches.length === 0;
    }

    handleZoom(event: CustomEvent<{ value: string }>): void {
        this.chosenZoom = ZOOMS.find((months) => String(months) === event.detail.value);
    }

    handleToggle(): void {
        this.isListChosen = !this.isListChosen;
    }

    handleOpen(event: CustomEvent<string>): void {
        this.dispatchEvent(new CustomEvent('opened', { detail: event.detail }));
    }

    private resize(width: number): void {
        if (width > 0) {
            this.width = Math.floor(width);
        }
    }
}
