import type { FieldFunction } from 'c/triadModel';
import { compileProtocol } from './compile';
import { businessDayFrom, dayNumber, dayText } from './days';
import { capClearDay } from './filters';
import { lookupCode } from './lookupCode';
import { lookupTables, type LookupTables } from './lookupTables';
import { protocolDiagram } from './outcomes';
import { NEVER, type PackedAccounts, type PackedAnswers } from './packedAccounts';
import type { SequenceProtocol, SequenceSettings } from './protocolTypes';
import { settledOutcomes, type LookupAnswer, type Settled, type SettledOutcomes } from './settled';
import type { SequenceAnswer, SequenceFacts } from './types';

const PLACE_OF_ANSWER: Readonly<Record<SequenceAnswer, number>> = { Commercial: 0, Medical: 1, Access: 2, No_One: -1 };

/** The place of the answer: the longest overdue of those who take part, the first of equals, else the default row. */
function longestOverdue(settled: Settled, lastTouch: ArrayLike<number>, start: number, today: number): number {
    let { place } = settled;
    let longest = 0;
    for (const participant of settled.participants ?? []) {
        const last = lastTouch[start + participant.ownPlace] as number;
        const share = last === NEVER ? Infinity : (today - last) / participant.target;
        if (share >= 1 && share > longest) {
            longest = share;
            ({ place } = participant);
        }
    }
    return place;
}

function lastTouchNumber(facts: SequenceFacts, fieldFunction: FieldFunction): number {
    const day = facts.lastTouchDay[fieldFunction];
    return day === null ? NEVER : dayNumber(day);
}

/** A protocol compiled into tables. It answers what `decide` answers, without the explanation. */
export class SequenceLookup {
    /** Every answer that may come, without a date; packed answers name them by their place. */
    readonly answers: readonly LookupAnswer[];
    /** Of each answer the place of its function, -1 for no one. */
    private readonly functions: Int8Array;
    private readonly tables: LookupTables;
    private readonly settled: SettledOutcomes['settled'];
    private readonly settings: SequenceSettings;
    private readonly holidays: ReadonlySet<number>;
    private readonly day: string | undefined;
    /** Of the account that is being decided. */
    private readonly lastTouch = new Int32Array(3);

    constructor(protocol: SequenceProtocol, today?: string) {
        const { holidays } = compileProtocol(protocol);
        const diagram = protocolDiagram(protocol, today === undefined ? undefined : dayNumber(today));
        const { settled, answers } = settledOutcomes(diagram, protocol.settings);
        this.tables = lookupTables(diagram);
        this.settled = settled;
        this.answers = answers;
        this.functions = Int8Array.from(answers, ({ answer }) => PLACE_OF_ANSWER[answer]);
        this.settings = protocol.settings;
        this.holidays = holidays;
        this.day = today;
    }

    /** Size of the tables. */
    get bytes(): number {
        const { first, second, third } = this.tables;
        return first.byteLength + second.byteLength + third.byteLength;
    }

    /** Throws RangeError for an unknown value, and for facts of another day than the one that was compiled for. */
    decide(facts: SequenceFacts): LookupAnswer {
        if (this.day !== undefined && facts.today !== this.day) {
            throw new RangeError(`The look-up is for ${this.day}, not for ${facts.today}`);
        }
        const settled = this.settledFor(lookupCode(facts, facts.tier ?? this.settings.tierOfUntiered));
        const place = settled.participants ? this.longestOverdueOf(settled, facts) : settled.place;
        const answer = this.answers[place] as LookupAnswer;
        if (!settled.isFiltered || answer.answer === 'No_One') {
            return answer;
        }
        const today = dayNumber(facts.today);
        const last = lastTouchNumber(facts, answer.answer);
        const day = this.notBeforeDay(last, capClearDay(facts.countedTouches, this.settings.accountCap, today), today);
        return day === 0 ? answer : { answer: answer.answer, ruleId: answer.ruleId, notBefore: dayText(day) };
    }

    /** Decides all accounts in one pass, into `answers`, without making an object. */
    decideAll(accounts: PackedAccounts, answers: PackedAnswers): void {
        const { codes, lastTouch, capClear, today, count } = accounts;
        for (let index = 0; index < count; index += 1) {
            const settled = this.settledFor(codes[index] as number);
            const touches = index * 3;
            const place = settled.participants ? longestOverdue(settled, lastTouch, touches, today) : settled.place;
            const own = this.functions[place] as number;
            answers.places[index] = place;
            answers.notBefore[index] =
                settled.isFiltered && own >= 0
                    ? this.notBeforeDay(lastTouch[touches + own] as number, capClear[index] as number, today)
                    : 0;
        }
    }

    private settledFor(code: number): Settled {
        const { first, second, third } = this.tables;
        const planned = (first[code & 0x7f] as number) + ((code >>> 7) & 0x7f);
        return this.settled[third[(second[planned] as number) + (code >>> 14)] as number] as Settled;
    }

    private longestOverdueOf(settled: Settled, facts: SequenceFacts): number {
        const { lastTouch } = this;
        lastTouch[0] = lastTouchNumber(facts, 'Commercial');
        lastTouch[1] = lastTouchNumber(facts, 'Medical');
        lastTouch[2] = lastTouchNumber(facts, 'Access');
        return longestOverdue(settled, lastTouch, 0, dayNumber(facts.today));
    }

    /** Day number before which the function should not engage, 0 if it may on `today`. */
    private notBeforeDay(last: number, capClear: number, today: number): number {
        const day = Math.max(last + this.settings.ownCoolDownDays, capClear);
        return day <= today ? 0 : businessDayFrom(day, this.holidays);
    }
}

const undatedLookups = new WeakMap<SequenceProtocol, SequenceLookup>();

function isDated({ tables }: SequenceProtocol): boolean {
    return tables.some(({ rows }) => rows.some(({ validFrom, validTo }) => validFrom ?? validTo));
}

/**
 * Compiles a protocol into a look-up, once per object where no rule has dates. Where one has, the look-up is for the day
 * `today` (`YYYY-MM-DD`). Throws what `decide` throws: RangeError (also where `today` is needed), OverlapError.
 */
export function compileLookup(protocol: SequenceProtocol, today?: string): SequenceLookup {
    if (isDated(protocol)) {
        if (today === undefined) {
            throw new RangeError(`Protocol ${protocol.version} has rules with dates: the look-up needs a day`);
        }
        return new SequenceLookup(protocol, today);
    }
    const known = undatedLookups.get(protocol) ?? new SequenceLookup(protocol);
    undatedLookups.set(protocol, known);
    return known;
}
