/**
 * The answer to `ACCOUNT_PICTURE_QUERY` as the UI API gives it. A missing key means that field-level security hides the
 * field, or that its object does not exist for this user.
 */
export interface RawField<T> {
    readonly value: T | null;
}
type Text = RawField<string>;

export interface RawPerson {
    readonly Id?: string;
    readonly Name?: Text | null;
}

export interface RawConnection<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
    readonly pageInfo?: { readonly hasNextPage?: boolean } | null;
}

type PlanPartFields<F extends string> = {
    readonly [Field in `${F}_${'Standing' | 'Summary' | 'Reviewed_At' | 'Freshness'}__c`]?: Text | null;
} & { readonly [Field in `${F}_Lead__r`]?: RawPerson | null };

export interface RawPlan extends PlanPartFields<'Commercial'>, PlanPartFields<'Medical'>, PlanPartFields<'Access'> {
    readonly Id: string;
    readonly Name?: Text | null;
    readonly OwnerId?: Text | null;
    readonly Owner?: RawPerson | null;
    readonly Journey_Stage__c?: Text | null;
    readonly Hold__c?: Text | null;
    readonly Tier__c?: Text | null;
    readonly Recovery_Lead__c?: Text | null;
    readonly Access_Signal__c?: Text | null;
    readonly Freshness__c?: Text | null;
    readonly LastModifiedDate?: Text | null;
    readonly LastModifiedBy?: RawPerson | null;
}

export interface RawObjective {
    readonly Id: string;
    readonly Measure__c?: Text | null;
    readonly Baseline__c?: RawField<number> | null;
    readonly Target__c?: RawField<number> | null;
    readonly Actual__c?: RawField<number> | null;
    readonly Owner_Function__c?: Text | null;
    readonly Contributing_Functions__c?: Text | null;
    readonly Due_Date__c?: Text | null;
    readonly Status__c?: Text | null;
    readonly CreatedDate?: Text | null;
}

export interface RawTouch {
    readonly Id: string;
    readonly Function__c?: Text | null;
    readonly HCP__r?: RawPerson | null;
    readonly Channel__c?: Text | null;
    readonly Start_At__c?: Text | null;
    readonly Status__c?: Text | null;
    readonly Is_Requested_By_HCP__c?: RawField<boolean> | null;
    readonly Coordinated_With__c?: Text | null;
    readonly Owner?: RawPerson | null;
}

export interface RawHandoff {
    readonly Id: string;
    readonly Kind__c?: Text | null;
    readonly From_Function__c?: Text | null;
    readonly To_Function__c?: Text | null;
    readonly Status__c?: Text | null;
    readonly HCP__r?: RawPerson | null;
    readonly Due_At__c?: Text | null;
    readonly CreatedDate?: Text | null;
}

export interface RawOverride {
    readonly Id: string;
    readonly Function__c?: Text | null;
    readonly Kind__c?: Text | null;
    readonly Reason__c?: Text | null;
    readonly Expires_On__c?: Text | null;
    readonly Rule_Id__c?: Text | null;
    readonly Protocol_Version__c?: RawField<number> | null;
    readonly Suggested_Function__c?: Text | null;
    readonly CreatedDate?: Text | null;
}

/** The protocol in force; its digest tells whether it has the content of the one that the engine has built in. */
export interface RawActiveProtocol {
    readonly Id: string;
    readonly Approved_Digest__c?: Text | null;
}

export interface AccountPictureData {
    readonly uiapi?: {
        readonly query?: {
            readonly Account?: RawConnection<RawPerson> | null;
            readonly Shared_Plan__c?: RawConnection<RawPlan> | null;
            readonly Shared_Plan_Objective__c?: RawConnection<RawObjective> | null;
            readonly Field_Engagement__c?: RawConnection<RawTouch> | null;
            readonly Field_Handoff__c?: RawConnection<RawHandoff> | null;
            readonly Suggestion_Override__c?: RawConnection<RawOverride> | null;
            readonly Sequence_Protocol__c?: RawConnection<RawActiveProtocol> | null;
            readonly Contact?: RawConnection<RawPerson> | null;
        } | null;
    } | null;
}

/** A type alias, not an interface: the wire takes a plain record of variables. */
export type AccountPictureVariables = { readonly recordId: string };
