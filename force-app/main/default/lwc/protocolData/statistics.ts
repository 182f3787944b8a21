import { nodes } from 'c/triadData';
import type { ProtocolListData, RawStatistic } from './protocolListQuery';
import type { ProtocolVersion } from './versions';

/** Above this share of its suggestions a rule is to be looked at. */
export const ALARMING_RATE = 0.3;

/** How often a rule's suggestions were set aside in one window of days. */
export interface OverrideRate {
    readonly suggestions: number;
    readonly overrides: number;
    /** `overrides` by `suggestions`, 0 to 1. */
    readonly rate: number;
    readonly windowEnd: string;
}

/** Versions are numbered within their scope. */
type Counted = Pick<ProtocolVersion, 'scope' | 'version'>;

/** Per rule id the newest window of one protocol version; rules that gave no suggestion are left out. */
export function overrideRates(data: ProtocolListData, { scope, version }: Counted): ReadonlyMap<string, OverrideRate> {
    const rates = new Map<string, OverrideRate>();
    const rows = nodes(data.uiapi?.query?.Rule_Statistic__c).filter(
        (row) => row.Protocol_Version__c?.value === version && row.Scope__c?.value === scope
    );
    for (const row of rows) {
        const ruleId = row.Rule_Id__c?.value;
        const rate = toRate(row);
        const known = ruleId ? rates.get(ruleId) : undefined;
        if (ruleId && rate && (!known || known.windowEnd < rate.windowEnd)) {
            rates.set(ruleId, rate);
        }
    }
    return rates;
}

function toRate(row: RawStatistic): OverrideRate | undefined {
    const suggestions = row.Suggestions_Count__c?.value ?? 0;
    const overrides = row.Overrides_Count__c?.value ?? 0;
    const windowEnd = row.Window_End__c?.value ?? '';
    return suggestions > 0 ? { suggestions, overrides, rate: overrides / suggestions, windowEnd } : undefined;
}
