import { FIELD_FUNCTIONS } from 'c/triadModel';
import { dayNumber } from './days';
import { daysUntilCapClears } from './filters';
import { lookupCode } from './lookupCode';
import type { SequenceProtocol } from './protocolTypes';
import type { SequenceFacts } from './types';

/** Stands for the days since a touch that never was. */
export const NEVER = 0x7fff_ffff;

/**
 * Many accounts on one day in a few flat arrays: 20 bytes each, and nothing for the garbage collector to look at.
 */
export class PackedAccounts {
    readonly count: number;
    readonly today: number;
    /** `lookupCode` of each account. */
    readonly codes: Uint32Array;
    /** Days since the last counted touch, Commercial, Medical, Access for each account; NEVER if there is none. */
    readonly daysSinceTouch: Int32Array;
    /** Days until the cap has room again: 0 where it has. */
    readonly daysUntilCapClear: Int32Array;
    private readonly settings: SequenceProtocol['settings'];

    constructor(count: number, protocol: SequenceProtocol, today: string) {
        this.count = count;
        this.today = dayNumber(today);
        this.settings = protocol.settings;
        this.codes = new Uint32Array(count);
        this.daysSinceTouch = new Int32Array(count * FIELD_FUNCTIONS.length).fill(NEVER);
        this.daysUntilCapClear = new Int32Array(count);
    }

    get bytes(): number {
        return this.codes.byteLength + this.daysSinceTouch.byteLength + this.daysUntilCapClear.byteLength;
    }

    /** Throws RangeError where the facts are of another day, or a value does not exist. */
    set(index: number, facts: SequenceFacts): void {
        if (dayNumber(facts.today) !== this.today) {
            throw new RangeError(`The facts are of ${facts.today}, the other accounts' of another day`);
        }
        const { accountCap, tierOfUntiered } = this.settings;
        this.codes[index] = lookupCode(facts, facts.tier ?? tierOfUntiered);
        FIELD_FUNCTIONS.forEach((one, place) => {
            this.daysSinceTouch[index * FIELD_FUNCTIONS.length + place] = facts.daysSinceTouch[one] ?? NEVER;
        });
        this.daysUntilCapClear[index] = daysUntilCapClears(facts.countedAges, accountCap);
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
