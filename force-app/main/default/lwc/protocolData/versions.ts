import { nodes, oneOf, toPerson } from 'c/triadData';
import type { Person } from 'c/triadModel';
import type { ProtocolListData, RawVersion } from './protocolListQuery';

export const PROTOCOL_STATUSES = ['Draft', 'Validated', 'Approved', 'Active', 'Retired'] as const;
export type ProtocolStatus = (typeof PROTOCOL_STATUSES)[number];

/** A version of a protocol without its rules. Times are ISO 8601 UTC. */
export interface ProtocolVersion {
    readonly id: string;
    readonly title: string;
    readonly scope: string;
    readonly version: number;
    readonly status: ProtocolStatus;
    readonly author: Person | null;
    readonly changedBy: Person | null;
    readonly changedAt: string | null;
    readonly validatedDigest: string | null;
    readonly validatedAt: string | null;
    readonly warnings: number;
    readonly submitter: Person | null;
    readonly approver: Person | null;
    readonly approvedAt: string | null;
    readonly activatedAt: string | null;
    readonly retiredAt: string | null;
    readonly rulesChangedAt: string | null;
}

/** The scope of accounts that no other scope is for. */
const EVERYWHERE = 'Global';

function compareScopes(a: string, b: string): number {
    return Number(b === EVERYWHERE) - Number(a === EVERYWHERE) || a.localeCompare(b);
}

/** All versions by scope, the global one first, and the newest of each first. */
export function toVersions(data: ProtocolListData): ProtocolVersion[] {
    const versions = nodes(data.uiapi?.query?.Sequence_Protocol__c).map(toVersion);
    return versions.sort((a, b) => compareScopes(a.scope, b.scope) || b.version - a.version);
}

/** The version in force for a scope. */
export function activeOf(versions: readonly ProtocolVersion[], scope: string): ProtocolVersion | undefined {
    return versions.find((version) => version.scope === scope && version.status === 'Active');
}

/** 0 where the scope has no version yet. */
export function highestVersion(versions: readonly ProtocolVersion[], scope: string): number {
    return Math.max(0, ...versions.filter((one) => one.scope === scope).map(({ version }) => version));
}

function toVersion(raw: RawVersion): ProtocolVersion {
    return {
        id: raw.Id,
        title: raw.Title__c?.value ?? '',
        scope: raw.Scope__c?.value ?? '',
        version: raw.Protocol_Version__c?.value ?? 0,
        status: oneOf(PROTOCOL_STATUSES, raw.Status__c?.value) ?? 'Retired',
        author: toPerson(raw.CreatedBy),
        changedBy: toPerson(raw.LastModifiedBy),
        changedAt: raw.LastModifiedDate?.value ?? null,
        validatedDigest: raw.Validated_Digest__c?.value ?? null,
        validatedAt: raw.Validated_At__c?.value ?? null,
        warnings: raw.Validation_Warning_Count__c?.value ?? 0,
        submitter: toPerson(raw.Submitted_By__r),
        approver: toPerson(raw.Approved_By__r),
        approvedAt: raw.Approved_At__c?.value ?? null,
        activatedAt: raw.Activated_At__c?.value ?? null,
        retiredAt: raw.Retired_At__c?.value ?? null,
        rulesChangedAt: raw.Rules_Changed_At__c?.value ?? null
    };
}
