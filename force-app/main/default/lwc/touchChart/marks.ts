import { exactTime, fill, relativeDay } from 'c/triadFormat';
import type { Touch } from 'c/triadModel';
import type { PlacedTouch } from 'c/touchTimeline';
import { channelWords, functionWords, statusWords } from 'c/triadWords';
import { labels } from './labels';

/** One touch as the template draws it. */
export interface Mark {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly transform: string;
    readonly className: string;
    readonly isClash: boolean;
    readonly tabIndex: '0' | '-1';
    readonly text: string;
}

export function toMark({ touch, x, y }: PlacedTouch, isClash: boolean, isActive: boolean, now: number): Mark {
    return {
        id: touch.id,
        x,
        y,
        transform: `translate(${x} ${y})`,
        className: `mark ${touch.fieldFunction.toLowerCase()} ${touch.status.toLowerCase()}`,
        isClash,
        tabIndex: isActive ? '0' : '-1',
        text: describeTouch(touch, isClash, now)
    };
}

/** One sentence that says all a mark shows. */
function describeTouch(touch: Touch, isClash: boolean, now: number): string {
    return fill(
        isClash ? labels.describeClash : labels.describe,
        functionWords[touch.fieldFunction],
        channelWords[touch.channel],
        touch.hcp?.name || labels.office,
        statusWords[touch.status],
        relativeDay(touch.startAt, now),
        exactTime(touch.startAt)
    );
}
