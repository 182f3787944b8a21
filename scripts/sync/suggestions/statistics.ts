/**
 * How often the answers of each rule were set aside in the last 30 days, as rows of Rule_Statistic__c: one per rule and month, so
 * that months can be compared and daily runs do not pile up. Numbers only.
 */
import { dayNumber, dayText, type SequenceProtocol } from 'c/callSequence';
import { overrideRates, WINDOW_DAYS, type CountedOverride } from 'c/suggestionOverride';
import type { Change } from '../../lib/collections.ts';
import type { OrgRecord } from '../../lib/pages.ts';

/**
 * To how many accounts each rule gave its answer: those where it answers today, and those where somebody set it aside in the window,
 * since nobody sets aside what was not suggested. No other history of suggestions is kept.
 */
export class RuleTally {
    private readonly answering = new Map<string, number>();
    private readonly overridden = new Set<string>();

    constructor(overrides: readonly CountedOverride[]) {
        for (const { accountId, ruleId } of overrides) this.overridden.add(`${ruleId} ${accountId}`);
    }

    /** An account where the rule answers today. */
    add(accountId: string, ruleId: string): void {
        this.overridden.delete(`${ruleId} ${accountId}`);
        this.answering.set(ruleId, (this.answering.get(ruleId) ?? 0) + 1);
    }

    accounts(ruleId: string): number {
        const elsewhere = [...this.overridden].filter((key) => key.startsWith(`${ruleId} `)).length;
        return (this.answering.get(ruleId) ?? 0) + elsewhere;
    }
}

function ruleIdsOf({ tables }: SequenceProtocol): string[] {
    const ids = tables.flatMap((table) => [
        ...table.rows.map(({ ruleId }) => ruleId),
        ...(table.hitPolicy === 'COLLECT' && table.otherwise ? [table.otherwise.ruleId] : [])
    ]);
    return [...new Set(ids)];
}

/** First day of the window that ends on `today`. */
export function windowStart(today: string): string {
    return dayText(dayNumber(today) - (WINDOW_DAYS - 1));
}

/** What the keys of a month's rows begin and end with. */
export function statisticKey(scope: string, version: number, ruleId: string, today: string): string {
    return `${scope}:${version}:${ruleId}:${today.slice(0, 7)}`;
}

export interface StatisticInputs {
    readonly scope: string;
    readonly protocol: SequenceProtocol;
    readonly overrides: readonly CountedOverride[];
    readonly tally: RuleTally;
    /** `YYYY-MM-DD`. */
    readonly today: string;
}

/** One row per rule of the protocol, those that answered nowhere included. */
export function statisticRows({ scope, protocol, overrides, tally, today }: StatisticInputs): OrgRecord[] {
    const suggestions = ruleIdsOf(protocol).map((ruleId) => ({
        ruleId,
        protocolVersion: protocol.version,
        accounts: tally.accounts(ruleId)
    }));
    return overrideRates(suggestions, overrides, today).map((rate) => ({
        Source_Key__c: statisticKey(scope, rate.protocolVersion, rate.ruleId, today),
        Scope__c: scope,
        Rule_Id__c: rate.ruleId,
        Protocol_Version__c: rate.protocolVersion,
        Window_Start__c: windowStart(today),
        Window_End__c: today,
        Suggestions_Count__c: rate.suggestions,
        Overrides_Count__c: rate.overrides
    }));
}

/** The rows that the org does not have yet, or has with other numbers. */
export function statisticChanges(rows: readonly OrgRecord[], present: readonly OrgRecord[]): Change[] {
    const known = new Map(present.map((row) => [row['Source_Key__c'], row]));
    return rows
        .filter((row) => {
            const found = known.get(row['Source_Key__c']);
            return !found || Object.entries(row).some(([field, value]) => found[field] !== value);
        })
        .map((row) => ({ key: String(row['Source_Key__c']), body: row }));
}
