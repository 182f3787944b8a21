import { FIELD_FUNCTIONS } from 'c/triadModel';
import type { PlacedTouch } from './layout';

/**
 * The touch that an arrow key leads to from the current one: left and right go along the lane, up and down to the
 * nearest touch in time of the next lane that has any, Home and End to the ends of the lane. Undefined where nothing is.
 */
export function neighbour(placed: readonly PlacedTouch[], currentId: string, key: string): PlacedTouch | undefined {
    const current = placed.find(({ touch }) => touch.id === currentId);
    if (!current) {
        return undefined;
    }
    const lane = placed.filter(({ touch }) => touch.fieldFunction === current.touch.fieldFunction);
    const index = lane.indexOf(current);
    switch (key) {
        case 'ArrowLeft':
            return lane[index - 1];
        case 'ArrowRight':
            return lane[index + 1];
        case 'Home':
            return lane[0];
        case 'End':
            return lane.at(-1);
        case 'ArrowUp':
            return nearestInLane(placed, current, -1);
        case 'ArrowDown':
            return nearestInLane(placed, current, 1);
        default:
            return undefined;
    }
}

function nearestInLane(placed: readonly PlacedTouch[], current: PlacedTouch, step: 1 | -1): PlacedTouch | undefined {
    const own = FIELD_FUNCTIONS.indexOf(current.touch.fieldFunction);
    const lanes = step === 1 ? FIELD_FUNCTIONS.slice(own + 1) : FIELD_FUNCTIONS.slice(0, own).reverse();
    const lane = lanes.find((fieldFunction) => placed.some(({ touch }) => touch.fieldFunction === fieldFunction));
    const [nearest] = placed
        .filter(({ touch }) => touch.fieldFunction === lane)
        .sort((left, right) => Math.abs(left.x - current.x) - Math.abs(right.x - current.x));
    return nearest;
}
