import { isCountedTouch, type SequenceProtocol } from 'c/callSequence';
import type { ReplayAccount } from 'c/protocolReplay';
import { toHandoff, toPlan, toTouch } from 'c/triadData';
import type { Touch } from 'c/triadModel';
import type { CoverageRecords, RawCoverageHandoff, RawCoverageTouch } from './rawCoverage';

/** An account with a plan: what the account page reads of it, without names and summaries. */
export interface SourceAccount extends ReplayAccount {
    readonly accountName: string;
    /** Name of the account's owner. */
    readonly territory: string | null;
    /** Touches of its HCPs at other accounts, by account. */
    readonly touchesElsewhere: readonly (Touch & { readonly accountId: string })[];
}

export interface CoverageSource {
    readonly accounts: readonly SourceAccount[];
    readonly noContactHcps: ReadonlySet<string>;
    /** The protocol in force. */
    readonly protocol: SequenceProtocol;
    /** Whether there are more rows than were read. */
    readonly isPartial: boolean;
}

interface Rows {
    readonly plans: CoverageRecords['Shared_Plan__c'];
    readonly objectives: CoverageRecords['Shared_Plan_Objective__c'];
    readonly touches: readonly TouchAt[];
    readonly handoffs: CoverageRecords['Field_Handoff__c'];
    readonly contacts: CoverageRecords['Contact'];
}

export type TouchAt = Touch & { readonly accountId: string };

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null | undefined): Map<string, Row[]> {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
        const key = keyOf(row);
        if (key) {
            const group = groups.get(key);
            if (group) {
                group.push(row);
            } else {
                groups.set(key, [row]);
            }
        }
    }
    return groups;
}

/** Which HCP matters for windows and caps; no name does. */
function withHcp<Row extends RawCoverageTouch | RawCoverageHandoff>(row: Row): Row {
    return row.HCP__c?.value ? { ...row, HCP__r: { Id: row.HCP__c.value } } : row;
}

/** A touch at its account, or none where a value is missing. */
export function touchesAt(row: RawCoverageTouch): TouchAt[] {
    return toTouch(withHcp(row)).map((touch) => ({ ...touch, accountId: row.Account__c?.value ?? '' }));
}

function handoffDates(rows: readonly RawCoverageHandoff[]): ReplayAccount['handoffDates'] {
    return Object.fromEntries(
        rows.map((row) => [
            row.Id,
            { acceptedAt: row.Accepted_At__c?.value ?? null, completedAt: row.Completed_At__c?.value ?? null }
        ])
    );
}

/** The touches elsewhere that can collide with one planned here: the plan names their HCP. */
function elsewhere(own: readonly TouchAt[], ofHcps: ReadonlyMap<string, TouchAt[]>): TouchAt[] {
    const hcps = new Set(own.flatMap(({ status, hcp }) => (status === 'Planned' && hcp ? hcp.id : [])));
    const isHere = new Set(own.map(({ id }) => id));
    return [...hcps]
        .flatMap((hcp) => ofHcps.get(hcp) ?? [])
        .filter((touch) => !isHere.has(touch.id) && (touch.status === 'Planned' || isCountedTouch(touch)));
}

/** Groups the rows of all accounts by account. */
export function toAccounts({ plans, objectives, touches, handoffs, contacts }: Rows): {
    readonly accounts: readonly SourceAccount[];
    readonly noContactHcps: ReadonlySet<string>;
} {
    const touchesOf = groupBy(touches, ({ accountId }) => accountId);
    const touchesOfHcp = groupBy(touches, ({ hcp }) => hcp?.id);
    const handoffsOf = groupBy(handoffs, (row) => row.Account__c?.value);
    const objectivesOf = groupBy(objectives, (row) => row.Shared_Plan__c?.value);
    const accounts = plans.map((plan): SourceAccount => {
        const accountId = plan.Account__c?.value ?? '';
        const accountName = plan.Account__r?.Name?.value ?? accountId;
        const own = touchesOf.get(accountId) ?? [];
        const ownHandoffs = handoffsOf.get(accountId) ?? [];
        return {
            accountId,
            accountName,
            region: plan.Account__r?.BillingState?.value ?? null,
            territory: plan.Account__r?.Owner?.Name?.value ?? null,
            picture: {
                accountId,
                accountName,
                plan: toPlan(plan, objectivesOf.get(plan.Id) ?? [], accountId),
                touches: own,
                handoffs: ownHandoffs.map(withHcp).flatMap(toHandoff),
                contacts: []
            },
            handoffDates: handoffDates(ownHandoffs),
            touchesElsewhere: elsewhere(own, touchesOfHcp)
        };
    });
    return { accounts, noContactHcps: new Set(contacts.flatMap(({ Id }) => Id ?? [])) };
}
