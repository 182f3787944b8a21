import { LightningElement, api } from 'lwc';
import FORM_FACTOR from '@salesforce/client/formFactor';
import { fill } from 'c/triadFormat';
import type { Touch } from 'c/triadModel';
import { touchesWithin, ZOOMS, type Zoom } from 'c/touchTimeline';
import { labels } from './labels';

/** Below this width, in CSS pixels, the touches are a list. */
const NARROW = 600;
const PHONE_WIDTH = 332;
/** Of the card's inside in the wide region of a page 1280 pixels wide. */
const DESKTOP_WIDTH = 795;

/**
 * View: chart or list of the touches, and how much of the past they cover.
 * @fires opened with the id of the touch
 */
export default class TouchBoard extends LightningElement {
    @api touches: readonly Touch[] = [];

    labels = labels;
    zoomOptions = ZOOMS.map((months) => ({ label: fill(labels.zoomMonths, months), value: String(months) }));
    /** CSS pixels; a guess until the browser has laid the card out, which to ask for earlier would make it do twice. */
    width = FORM_FACTOR === 'Small' ? PHONE_WIDTH : DESKTOP_WIDTH;
    private chosenZoom: Zoom | undefined;
    private isListChosen = false;
    private observer: ResizeObserver | undefined;

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
