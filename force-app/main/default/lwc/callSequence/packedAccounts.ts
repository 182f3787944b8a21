import { FIELD_FUNCTIONS } from 'c/triadModel';
import { dayNumber } from './days';
import { capClearDay } from './filters';
import { lookupCode } from './lookupCode';
import type { SequenceProtocol } from './protocolTypes';
import type { SequenceFacts } from './types';

/** Stands for the day of a touch that never was. */
export const NEVER = -0x8000_0000;

/**
 * Many accounts on one day in a few flat arrays: 20 bytes each, and nothing for the garbage collector to look at.
 */
export class PackedAccounts {
    readonly count: number;
    readonly today: number;
    /** `lookupCode` of each account. */
    readonly codes: Uint32Array;
    /** Day numbers of the last counted touch, Commercial, Medical, Access for each account; NEVER if there is none. */
    readonly lastTouch: Int32Array;
    /** Day numbers on which the cap has room again: today where it has. */
    readonly capClear: Int32Array;
    private readonly settings: SequenceProtocol['settings'];

    constructor(count: number, protocol: SequenceProtocol, today: string) {
        this.count = count;
        this.today = dayNumber(today);
        this.settings = protocol.settings;
        this.codes = new Uint32Array(count);
        this.lastTouch = new Int32Array(count * FIELD_FUNCTIONS.length).fill(NEVER);
        this.capClear = new Int32Array(count).fill(this.today);
    }

    get bytes(): number {
        return this.codes.byteLength + this.lastTouch.byteLength + this.capClear.byteLength;
    }

    /** Throws RangeError where the facts are of another day, or a value does not exist. */
    set(index: number, facts: SequenceFacts): void {
        if (dayNumber(facts.today) !== this.today) {
            throw new RangeError(`The facts are of ${facts.today}, the other accounts' of another day`);
        }
        const { accountCap, tierOfUntiered } = this.settings;
        this.codes[index] = lookupCode(facts, facts.tier ?? tierOfUntiered);
        FIELD_FUNCTIONS.forEach((one, place) => {
            const last = facts.lastTouchDay[one];
            this.lastTouch[index * FIELD_FUNCTIONS.length + place] = last === null ? NEVER : dayNumber(last);
        });
        this.capClear[index] = capClearDay(facts.countedTouches, accountCap, this.today);
    }
}

/** One answer per account: the place in the look-up's `answers`, and the day number of its date, 0 for none. */
export class PackedAnswers {
    readonly places: Uint16Array;
    readonly notBefore: Int32Array;

    constructor(count: number) {
        this.places = new Uint16Array(count);
        this.notBefore = new Int32Array(count);
    }

    get bytes(): number {
        return this.places.byteLength + this.notBefore.byteLength;
    }
}
