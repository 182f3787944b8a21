import { LightningElement, api } from 'lwc';
import { dayOf, fill, monthAndYear } from 'c/triadFormat';
import type { FieldFunction, Touch } from 'c/triadModel';
import { clashingIds, groupByMonth } from 'c/touchTimeline';
import { channelWords, statusWords } from 'c/triadWords';
import { labels } from './labels';

interface ListItem {
    readonly id: string;
    readonly fieldFunction: FieldFunction;
    readonly startAt: string;
    readonly text: string;
    readonly isClash: boolean;
}

/**
 * View: the same touches as the chart, as text by month.
 * @fires opened with the id of the touch
 */
export default class TouchList extends LightningElement {
    @api touches: readonly Touch[] = [];

    labels = labels;

    get months(): { key: string; name: string; items: ListItem[] }[] {
        const clashes = clashingIds(this.touches, dayOf);
        return groupByMonth(this.touches, dayOf).map(({ month, touches }) => ({
            key: month,
            name: monthAndYear(month),
            items: touches.map((touch) => toItem(touch, clashes.has(touch.id)))
        }));
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('opened', { detail: id }));
    }
}

function toItem(touch: Touch, isClash: boolean): ListItem {
    const { id, fieldFunction, startAt } = touch;
    const words = [channelWords[touch.channel], touch.hcp?.name || labels.office, statusWords[touch.status]];
    return { id, fieldFunction, startAt, isClash, text: fill(labels.describe, ...words) };
}
