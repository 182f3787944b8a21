import type { Conditions } from './protocolTypes';
import { LEVELS } from './levels';

/**
 * A set of combinations: per level the values that it allows, one bit each. A condition is a box; what a rule matches
 * is a list of boxes that have nothing in common.
 */
export type Box = readonly number[];

const FULL_MASKS: readonly number[] = LEVELS.map(({ values }) => (1 << values.length) - 1);

/** All combinations. */
export const WHOLE_SPACE: Box = FULL_MASKS;

/** The combinations that fulfil the conditions on facts and tier. Throws RangeError for a value that does not exist. */
export function boxOf(when: Conditions): Box {
    return LEVELS.map(({ name, values }, level) => {
        const allowed: readonly string[] | undefined = when[name];
        const mask = allowed?.reduce((bits, value) => {
            const index = values.indexOf(value);
            if (index < 0) {
                throw new RangeError(`'${value}' is no value of ${name}`);
            }
            return bits | (1 << index);
        }, 0);
        return mask ?? FULL_MASKS[level] ?? 0;
    });
}

/** What both have in common; undefined if that is nothing. */
export function intersectionOf(a: Box, b: Box): Box | undefined {
    const common = a.map((mask, level) => mask & (b[level] ?? 0));
    return common.includes(0) ? undefined : common;
}

/** What `box` has and `other` has not, in boxes that have nothing in common. */
export function withoutBox(box: Box, other: Box): Box[] {
    if (!intersectionOf(box, other)) {
        return [box];
    }
    const rest = [...box];
    const pieces: Box[] = [];
    rest.forEach((mask, level) => {
        const outside = mask & ~(other[level] ?? 0);
        if (outside !== 0) {
            pieces.push(rest.map((own, at) => (at === level ? outside : own)));
            rest[level] = mask & ~outside;
        }
    });
    return pieces;
}

/** What `boxes` have and `others` have not. */
export function withoutBoxes(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
    return others.reduce<readonly Box[]>((left, other) => left.flatMap((box) => withoutBox(box, other)), boxes);
}

function bitCount(mask: number): number {
    let count = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
        count += 1;
    }
    return count;
}

/** Number of combinations in a box. */
export function sizeOf(box: Box): number {
    return box.reduce((product, mask) => product * bitCount(mask), 1);
}

/** The conditions that a box stands for; a level that allows everything is not named. */
export function conditionsOf(box: Box): Conditions {
    const named = LEVELS.flatMap(({ name, values }, level) => {
        const mask = box[level] ?? 0;
        return mask === FULL_MASKS[level] ? [] : [[name, values.filter((_, index) => (mask & (1 << index)) !== 0)]];
    });
    return Object.fromEntries(named) as Conditions;
}
