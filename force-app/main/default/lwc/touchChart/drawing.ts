import { dayOf, monthName } from 'c/triadFormat';
import type { Touch } from 'c/triadModel';
import { clashingIds, layoutTimeline, type PairLine, type PlacedTouch, type Zoom } from 'c/touchTimeline';
import { toMark, type Mark } from './marks';

const AXIS_HEIGHT = 24;
/** From the bottom of the axis to the base line of its month names. */
const MONTH_BASE = 8;

/** All the template needs, in CSS pixels. */
export interface Drawing {
    readonly viewBox: string;
    readonly height: number;
    readonly bottom: number;
    readonly axisY: number;
    readonly todayX: number;
    /** One path for the lines of all months. */
    readonly ticks: string;
    readonly months: readonly { key: string; x: number; name: string }[];
    readonly pairs: readonly PairLine[];
    readonly marks: readonly Mark[];
    /** The marks with a ring, which is drawn apart from them so that all marks are copies of one drawing. */
    readonly clashes: readonly Mark[];
    readonly placed: readonly PlacedTouch[];
}

/** Draws the touches as of now. `activeId` is the touch last looked at: it keeps its place in the tab order. */
export function draw(touches: readonly Touch[], zoom: Zoom, width: number, activeId: string | undefined): Drawing {
    const now = Date.now();
    const { height, todayX, months, pairs, placed } = layoutTimeline(touches, width, zoom, now);
    const clashing = clashingIds(touches, dayOf);
    const tabStop = placed.some(({ touch }) => touch.id === activeId) ? activeId : nearestTo(todayX, placed);
    const marks = placed.map((mark) => toMark(mark, clashing.has(mark.touch.id), mark.touch.id === tabStop, now));
    return {
        viewBox: `0 0 ${width} ${height + AXIS_HEIGHT}`,
        height: height + AXIS_HEIGHT,
        bottom: height,
        axisY: height + AXIS_HEIGHT - MONTH_BASE,
        todayX,
        ticks: months.map(({ x }) => `M${x} 0V${height}`).join(''),
        months: months.map(({ start, x }) => ({ key: String(start), x, name: monthName(start) })),
        pairs,
        marks,
        clashes: marks.filter(({ isClash }) => isClash),
        placed
    };
}

function nearestTo(x: number, placed: readonly PlacedTouch[]): string | undefined {
    const [nearest] = [...placed].sort((left, right) => Math.abs(left.x - x) - Math.abs(right.x - x));
    return nearest?.touch.id;
}
