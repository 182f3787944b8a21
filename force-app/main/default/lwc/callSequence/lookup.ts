import { compileProtocol } from './compile';
import { DatedAnswers } from './datedAnswers';
import { businessDayFrom, dayNumber } from './days';
import { daysUntilCapClears } from './filters';
import { plannedCode, stoppingCode, touchedCode } from './lookupCode';
import { lookupTables, type LookupTables } from './lookupTables';
import { protocolDiagram } from './outcomes';
import { NEVER, type PackedAccounts, type PackedAnswers } from './packedAccounts';
import type { SequenceProtocol, SequenceSettings } from './protocolTypes';
import { settledOutcomes, type LookupAnswer, type Settled, type SettledOutcomes } from './settled';
import type { SequenceAnswer, SequenceFacts } from './types';

const PLACE_OF_ANSWER: Readonly<Record<SequenceAnswer, number>> = { Commercial: 0, Medical: 1, Access: 2, No_One: -1 };

/** The place of the answer: the longest overdue of those who take part, the first of equals, else the default row. */
function longestOverdue(settled: Settled, daysSinceTouch: ArrayLike<number>, start: number): number {
    let { place } = settled;
    let longest = 0;
    for (const participant of settled.participants ?? []) {
        const days = daysSinceTouch[start + participant.ownPlace] as number;
        const share = days === NEVER ? Infinity : days / participant.target;
        if (share >= 1 && share > longest) {
            longest = share;
            ({ place } = participant);
        }
    }
    return place;
}

function daysSince({ daysSinceTouch }: SequenceFacts, place: number): number {
    const days = place === 0 ? daysSinceTouch.Commercial : place === 1 ? daysSinceTouch.Medical : daysSinceTouch.Access;
    return days ?? NEVER;
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
    private readonly dated: DatedAnswers;
    /** Of the account that is being ranked. */
    private readonly daysSinceTouch = new Int32Array(3);

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
        this.dated = new DatedAnswers(answers, holidays);
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
        const settled = this.settledFor(facts);
        const place = settled.participants ? this.longestOverdueOf(settled, facts) : settled.place;
        const answer = this.answers[place] as LookupAnswer;
        const own = this.functions[place] as number;
        if (!settled.isFiltered || own < 0) {
            return answer;
        }
        const { accountCap, ownCoolDownDays } = this.settings;
        const ahead = Math.max(
            ownCoolDownDays - daysSince(facts, own),
            daysUntilCapClears(facts.countedAges, accountCap)
        );
        return ahead <= 0 ? answer : this.dated.answerIn(ahead, facts.today, place);
    }

    /** Decides all accounts in one pass, into `answers`, without making an object. */
    decideAll(accounts: PackedAccounts, answers: PackedAnswers): void {
        const { codes, daysSinceTouch, daysUntilCapClear, today, count } = accounts;
        const { ownCoolDownDays } = this.settings;
        for (let index = 0; index < count; index += 1) {
            const settled = this.settledForCode(codes[index] as number);
            const touches = index * 3;
            const place = settled.participants ? longestOverdue(settled, daysSinceTouch, touches) : settled.place;
            const own = this.functions[place] as number;
            let ahead = 0;
            if (settled.isFiltered && own >= 0) {
                ahead = Math.max(
                    ownCoolDownDays - (daysSinceTouch[touches + own] as number),
                    daysUntilCapClear[index] as number
                );
            }
            answers.places[index] = place;
            answers.notBefore[index] = ahead <= 0 ? 0 : businessDayFrom(today + ahead, this.holidays);
        }
    }

    private settledFor(facts: SequenceFacts): Settled {
        const { first, second, third } = this.tables;
        let at = first[stoppingCode(facts)] as number;
        if (at >= 0) {
            at = second[at + plannedCode(facts)] as number;
        }
        const place = at < 0 ? ~at : third[at + touchedCode(facts, facts.tier ?? this.settings.tierOfUntiered)];
        return this.settled[place as number] as Settled;
    }

    private settledForCode(code: number): Settled {
        const { first, second, third } = this.tables;
        let at = first[code & 0x7f] as number;
        if (at >= 0) {
            at = second[at + ((code >>> 7) & 0x7f)] as number;
        }
        return this.settled[(at < 0 ? ~at : third[at + (code >>> 14)]) as number] as Settled;
    }

    private longestOverdueOf(settled: Settled, facts: SequenceFacts): number {
        const { daysSinceTouch } = this;
        daysSinceTouch[0] = daysSince(facts, 0);
        daysSinceTouch[1] = daysSince(facts, 1);
        daysSinceTouch[2] = daysSince(facts, 2);
        return longestOverdue(settled, daysSinceTouch, 0);
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
