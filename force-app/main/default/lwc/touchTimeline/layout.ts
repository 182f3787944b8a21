import { FIELD_FUNCTIONS, type FieldFunction, type Touch } from 'c/triadModel';

/** Months of the past that can be shown. */
export const ZOOMS = [3, 6, 12] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Heights and distances in CSS pixels, which are the units of the drawing. */
export const LANE_HEIGHT = 64;
const EDGE = 16;
const MARK_DISTANCE = 16;
/** Marks closer than `MARK_DISTANCE` go side by side in a lane: middle, above, below, and again. */
const ROW_OFFSETS = [0, -16, 16];

/** Part of the past that is also shown of the future, where the plans lie. */
const FUTURE_SHARE = 0.2;
const DAYS_PER_MONTH = 30.44;
const DAY = 86_400_000;

export interface PlacedTouch {
    readonly touch: Touch;
    readonly x: number;
    readonly y: number;
}
export interface PairLine {
    readonly id: string;
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
}
export interface Month {
    /** Start of the month in UTC, milliseconds. */
    readonly start: number;
    readonly x: number;
}
export interface TimelineLayout {
    readonly height: number;
    readonly todayX: number;
    readonly months: readonly Month[];
    /** In the order of time; cancelled touches and touches outside the window are left out. */
    readonly placed: readonly PlacedTouch[];
    readonly pairs: readonly PairLine[];
}

export function layoutTimeline(touches: readonly Touch[], width: number, zoom: Zoom, now: number): TimelineLayout {
    const { start, end } = windowOf(zoom, now);
    const toX = (time: number): number => round(EDGE + ((time - start) / (end - start)) * (width - 2 * EDGE));
    const visible = touchesWithin(touches, zoom, now)
        .map((touch) => ({ touch, time: Date.parse(touch.startAt) }))
        .sort((left, right) => left.time - right.time);
    const placed = place(visible.map(({ touch, time }) => ({ touch, x: toX(time) })));
    return {
        height: LANE_HEIGHT * FIELD_FUNCTIONS.length,
        todayX: toX(now),
        months: monthStarts(start, end).map((monthStart) => ({ start: monthStart, x: toX(monthStart) })),
        placed,
        pairs: pairLines(placed)
    };
}

/** The touches that a zoom shows: neither cancelled nor outside its window. */
export function touchesWithin(touches: readonly Touch[], zoom: Zoom, now: number): Touch[] {
    const { start, end } = windowOf(zoom, now);
    return touches.filter(({ status, startAt }) => {
        const time = Date.parse(startAt);
        return status !== 'Cancelled' && time >= start && time <= end;
    });
}

function windowOf(zoom: Zoom, now: number): { start: number; end: number } {
    const past = zoom * DAYS_PER_MONTH * DAY;
    return { start: now - past, end: now + past * FUTURE_SHARE };
}

function place(marks: readonly { touch: Touch; x: number }[]): PlacedTouch[] {
    const rows: Record<FieldFunction, number[]> = { Commercial: [], Medical: [], Access: [] };
    return marks.map(({ touch, x }) => {
        const lane = rows[touch.fieldFunction];
        const free = ROW_OFFSETS.findIndex((_offset, row) => x - (lane[row] ?? -MARK_DISTANCE) >= MARK_DISTANCE);
        const row = Math.max(free, 0);
        lane[row] = x;
        const middle = (FIELD_FUNCTIONS.indexOf(touch.fieldFunction) + 0.5) * LANE_HEIGHT;
        return { touch, x, y: middle + (ROW_OFFSETS[row] ?? 0) };
    });
}

function pairLines(placed: readonly PlacedTouch[]): PairLine[] {
    const byId = new Map(placed.map((mark) => [mark.touch.id, mark]));
    return placed.flatMap((follower) => {
        const leader = byId.get(follower.touch.coordinatedWithId ?? '');
        return leader ? [{ id: follower.touch.id, x1: leader.x, y1: leader.y, x2: follower.x, y2: follower.y }] : [];
    });
}

function monthStarts(start: number, end: number): number[] {
    const first = new Date(start);
    const starts: number[] = [];
    for (let month = 1; ; month += 1) {
        const time = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1);
        if (time > end) {
            return starts;
        }
        starts.push(time);
    }
}

function round(value: number): number {
    return Math.round(value * 10) / 10;
}
