import type { ParsedDocument } from 'lightning/graphql';
import type { SequenceProtocol } from 'c/callSequence';
import {
    PROTOCOL_QUERY,
    nodes,
    protocolOf,
    protocolVariables,
    type AccountPictureData,
    type ProtocolData
} from 'c/triadData';
import { toAccounts, touchesAt, type CoverageSource, type TouchAt } from './coverageSource';
import { COVERAGE_CONTACTS_QUERY, COVERAGE_OBJECTIVES_QUERY, COVERAGE_PLANS_QUERY } from './planQueries';
import type { CoverageData, CoverageList, CoverageRecords, RawCoverageTouch } from './rawCoverage';
import { COUNTED_TOUCHES_QUERY, COVERAGE_HANDOFFS_QUERY, COVERAGE_TOUCHES_QUERY } from './workQueries';

/** What the wire has to ask next. */
export interface CoverageRequest {
    readonly query: ParsedDocument;
    readonly variables: Record<string, unknown>;
}

/** Rows read of rows there are; the number there are is known list by list. */
export interface CoverageProgress {
    readonly read: number;
    readonly total: number;
}

type ListWithoutTouches = Exclude<CoverageList, 'Field_Engagement__c'>;
type Rows = { [List in ListWithoutTouches]: Map<string, CoverageRecords[List][number]> } & {
    /** Read at once, since they are many: all together they would hold the page up. */
    readonly Field_Engagement__c: Map<string, readonly TouchAt[]>;
};

/** A list and the query that reads it; plans come first, since their answer names the protocol in force. */
export interface ReadingStep {
    readonly list: CoverageList;
    readonly query: ParsedDocument;
}

const COVERAGE_STEPS: readonly ReadingStep[] = [
    { list: 'Shared_Plan__c', query: COVERAGE_PLANS_QUERY },
    { list: 'Field_Engagement__c', query: COVERAGE_TOUCHES_QUERY },
    { list: 'Field_Handoff__c', query: COVERAGE_HANDOFFS_QUERY },
    { list: 'Shared_Plan_Objective__c', query: COVERAGE_OBJECTIVES_QUERY },
    { list: 'Contact', query: COVERAGE_CONTACTS_QUERY }
];

/** What the engine reads, less what only collisions and windows need: a third less of the longest list. */
export const REPLAY_STEPS: readonly ReadingStep[] = [
    { list: 'Shared_Plan__c', query: COVERAGE_PLANS_QUERY },
    { list: 'Field_Engagement__c', query: COUNTED_TOUCHES_QUERY },
    { list: 'Field_Handoff__c', query: COVERAGE_HANDOFFS_QUERY },
    { list: 'Shared_Plan_Objective__c', query: COVERAGE_OBJECTIVES_QUERY }
];

/**
 * One pass over all accounts with plans, page by page: `request` says what to ask, `take` takes the answer. The lists are
 * bounded by the `upperBound` of their queries; what a bound leaves out makes the source partial.
 */
export class CoverageReading {
    private readonly steps: readonly ReadingStep[];
    private readonly rows: Rows = {
        Shared_Plan__c: new Map(),
        Shared_Plan_Objective__c: new Map(),
        Field_Engagement__c: new Map(),
        Field_Handoff__c: new Map(),
        Contact: new Map()
    };
    private readonly taken = new WeakSet<object>();
    private readonly totals = new Map<CoverageList, number>();
    private step = 0;
    private after: string | null = null;
    private firstAnswer: AccountPictureData | undefined;
    private protocol: SequenceProtocol | undefined;

    constructor(steps: readonly ReadingStep[] = COVERAGE_STEPS) {
        this.steps = steps;
    }

    /** Undefined once all is read. */
    get request(): CoverageRequest | undefined {
        const step = this.steps[this.step];
        if (step) {
            return { query: step.query, variables: { after: this.after } };
        }
        const variables = this.protocol ? undefined : protocolVariables(this.firstAnswer);
        return variables && { query: PROTOCOL_QUERY, variables };
    }

    get isDone(): boolean {
        return this.step >= this.steps.length && this.protocol !== undefined;
    }

    get progress(): CoverageProgress {
        const read = Object.values(this.rows).reduce((sum, { size }) => sum + size, 0);
        const total = [...this.totals.values()].reduce((sum, count) => sum + count, 0);
        return { read, total: Math.max(read, total) };
    }

    /**
     * Takes the answer to `request`. An answer that is taken already, or that is of another list, changes nothing.
     * @throws Error with a sentence for people where the rules in force are not those that were approved.
     */
    take(answer: CoverageData | ProtocolData): void {
        if (this.taken.has(answer)) {
            return;
        }
        this.taken.add(answer);
        const step = this.steps[this.step];
        if (step) {
            this.takePage(answer as CoverageData, step.list);
        }
        if (!this.steps[this.step] && !this.protocol) {
            this.protocol = protocolOf(this.firstAnswer, step ? undefined : (answer as ProtocolData));
        }
    }

    /** What was read. Throws RangeError where a date is malformed. */
    source(): CoverageSource {
        if (!this.protocol) {
            throw new Error('The reading is not done');
        }
        const { accounts, noContactHcps } = toAccounts({
            plans: [...this.rows.Shared_Plan__c.values()],
            objectives: [...this.rows.Shared_Plan_Objective__c.values()],
            touches: [...this.rows.Field_Engagement__c.values()].flat(),
            handoffs: [...this.rows.Field_Handoff__c.values()],
            contacts: [...this.rows.Contact.values()]
        });
        const { read, total } = this.progress;
        return { accounts, noContactHcps, protocol: this.protocol, isPartial: read < total };
    }

    private takePage(answer: CoverageData, list: CoverageList): void {
        const page = answer.uiapi?.query?.[list];
        if (!page) {
            return;
        }
        if (list === 'Shared_Plan__c') {
            this.firstAnswer ??= answer;
        }
        const rows: Map<string, unknown> = this.rows[list];
        for (const row of nodes<{ readonly Id?: string }>(page)) {
            rows.set(row.Id ?? '', list === 'Field_Engagement__c' ? touchesAt(row as RawCoverageTouch) : row);
        }
        this.totals.set(list, page.totalCount ?? rows.size);
        const next = page.pageInfo?.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
        this.after = next;
        this.step += next === null ? 1 : 0;
    }
}
