import { builtInContent } from '../../builtIn';
import type { ProtocolContent, ProtocolRule } from '../../content';
import type { ProtocolListData, RawStatistic, RawVersion } from '../../protocolListQuery';
import type { ProtocolVersion } from '../../versions';

export const DRAFT_ID = 'a09000000000002AAA';
export const ACTIVE_ID = 'a09000000000001AAA';

const field = <T>(value: T) => ({ value });

/** The default protocol as the content of a draft. */
export function content(overrides: Partial<ProtocolContent> = {}): ProtocolContent {
    return { ...builtInContent(), id: DRAFT_ID, title: 'Slower touches', ...overrides };
}

/** The first row of a rule. */
export function ruleOf({ rules }: ProtocolContent, ruleId: string): ProtocolRule {
    const rule = rules.find(({ fields }) => fields.Rule_Id__c === ruleId);
    if (!rule) {
        throw new Error(`No rule ${ruleId}`);
    }
    return rule;
}

export function version(overrides: Partial<ProtocolVersion> = {}): ProtocolVersion {
    return {
        id: DRAFT_ID,
        title: 'Slower touches',
        scope: 'Global',
        version: 2,
        status: 'Draft',
        author: { id: '005000000000003AAA', name: 'Ada Wells' },
        changedBy: { id: '005000000000003AAA', name: 'Ada Wells' },
        changedAt: '2026-03-17T12:00:00.000Z',
        validatedDigest: null,
        validatedAt: null,
        warnings: 0,
        submitter: null,
        approver: null,
        approvedAt: null,
        activatedAt: null,
        retiredAt: null,
        rulesChangedAt: '2026-03-17T12:00:00.000Z',
        ...overrides
    };
}

export function rawVersion(overrides: Partial<RawVersion> = {}): RawVersion {
    return {
        Id: ACTIVE_ID,
        Title__c: field('Default protocol'),
        Scope__c: field('Global'),
        Protocol_Version__c: field(1),
        Status__c: field('Active'),
        CreatedBy: { Id: '005000000000003AAA', Name: field('Ada Wells') },
        LastModifiedBy: { Id: '005000000000003AAA', Name: field('Ada Wells') },
        LastModifiedDate: field('2026-03-17T12:00:00.000Z'),
        ...overrides
    };
}

export function rawStatistic(ruleId: string, windowEnd: string, counts: readonly [number, number]): RawStatistic {
    return {
        Id: `a0B${ruleId}${windowEnd}`,
        Scope__c: field('Global'),
        Rule_Id__c: field(ruleId),
        Protocol_Version__c: field(1),
        Window_Start__c: field('2026-02-16'),
        Window_End__c: field(windowEnd),
        Overrides_Count__c: field(counts[0]),
        Suggestions_Count__c: field(counts[1])
    };
}

export function listAnswer(
    versions: readonly RawVersion[],
    statistics: readonly RawStatistic[] = []
): ProtocolListData {
    return {
        uiapi: {
            query: {
                Sequence_Protocol__c: { edges: versions.map((node) => ({ node })) },
                Rule_Statistic__c: { edges: statistics.map((node) => ({ node })) }
            }
        }
    };
}
