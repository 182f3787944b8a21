import type { RawConnection, RawField, RawHandoff, RawObjective, RawPerson, RawPlan, RawTouch } from 'c/triadData';

type Text = RawField<string>;

export interface RawPage<Node> extends RawConnection<Node> {
    readonly pageInfo?: { readonly hasNextPage?: boolean; readonly endCursor?: string | null } | null;
    readonly totalCount?: number | null;
}

export interface RawAccount extends RawPerson {
    readonly BillingState?: Text | null;
    readonly Owner?: RawPerson | null;
}

export interface RawCoveragePlan extends RawPlan {
    readonly Account__c?: Text | null;
    readonly Account__r?: RawAccount | null;
}

export interface RawCoverageObjective extends RawObjective {
    readonly Shared_Plan__c?: Text | null;
}

export interface RawCoverageTouch extends RawTouch {
    readonly Account__c?: Text | null;
    readonly HCP__c?: Text | null;
}

export interface RawCoverageHandoff extends RawHandoff {
    readonly Account__c?: Text | null;
    readonly HCP__c?: Text | null;
    readonly Accepted_At__c?: Text | null;
    readonly Completed_At__c?: Text | null;
}

/** The rows of each list that is read in pages. */
export interface CoverageRecords {
    readonly Shared_Plan__c: readonly RawCoveragePlan[];
    readonly Shared_Plan_Objective__c: readonly RawCoverageObjective[];
    readonly Field_Engagement__c: readonly RawCoverageTouch[];
    readonly Field_Handoff__c: readonly RawCoverageHandoff[];
    readonly Contact: readonly RawPerson[];
}

export type CoverageList = keyof CoverageRecords;

/** The answer to any of the queries of this bundle: one page of one list. */
export interface CoverageData {
    readonly uiapi?: {
        readonly query?: { readonly [List in CoverageList]?: RawPage<CoverageRecords[List][number]> | null } | null;
    } | null;
}
