/** Approval processes as plain data (Metadata API, ApprovalProcess), as far as the org runs them. */

export interface FieldUpdate {
    readonly name: string;
    readonly field: string;
    /** One of the two; where neither is there, the field is emptied. */
    readonly formula?: string;
    readonly literal?: string;
}

/** A person by username, or whoever a lookup of the record names, e.g. `OwnerId`. */
export type Approver =
    { readonly kind: 'user'; readonly username: string } | { readonly kind: 'field'; readonly name: string };

export type Submitter = 'owner' | 'creator' | 'allInternalUsers' | { readonly username: string };

export interface ApprovalStep {
    readonly name: string;
    readonly label: string;
    readonly approvers: readonly Approver[];
    /** Everybody has to agree; otherwise the first answer counts. */
    readonly unanimous: boolean;
    readonly approvalActions: readonly FieldUpdate[];
    readonly rejectionActions: readonly FieldUpdate[];
    /** A rejection goes back to the step before instead of ending the process. */
    readonly goesBack: boolean;
}

export interface ApprovalProcessSchema {
    readonly file: string;
    readonly object: string;
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly active: boolean;
    readonly order: number;
    readonly submitters: readonly Submitter[];
    /** Formula that a record has to fulfil. */
    readonly criteria?: string;
    /** Whether the people who are asked may edit the record while it is locked. */
    readonly approverMayEdit: boolean;
    readonly steps: readonly ApprovalStep[];
    readonly submissionActions: readonly FieldUpdate[];
    readonly finalApprovalActions: readonly FieldUpdate[];
    readonly finalRejectionActions: readonly FieldUpdate[];
    readonly locksApproved: boolean;
    readonly locksRejected: boolean;
}
