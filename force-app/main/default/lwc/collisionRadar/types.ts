import type { EngagementChannel, EngagementStatus, FieldFunction } from 'c/triadModel';
import type { SequenceFacts } from 'c/callSequence';

/** A touch as the radar sees it. `day` is `YYYY-MM-DD` in the protocol's time zone. */
export interface RadarTouch {
    /** Null for a touch that is not saved yet. */
    readonly id: string | null;
    readonly accountId: string;
    readonly hcpId: string | null;
    readonly fieldFunction: FieldFunction;
    readonly day: string;
    readonly status: EngagementStatus;
    readonly channel: EngagementChannel;
    readonly requestedByHcp: boolean;
    /** Id of the leader's touch, on the follower of a coordinated pair. */
    readonly coordinatedWithId: string | null;
}

export interface RadarHcp {
    readonly isNoContact: boolean;
    readonly hasOpenMedicalRequest: boolean;
}

export interface RadarContext {
    /** The facts of the account on the day on which somebody plans. */
    readonly facts: SequenceFacts;
    /** The HCP of the touch; null if it names none. */
    readonly hcp: RadarHcp | null;
    /** Touches of that HCP at all accounts, and all touches at the account. */
    readonly touches: readonly RadarTouch[];
}

export type StopCode = 'Hold_No_Contact' | 'Hold_Compliance' | 'Hold_Safety' | 'HCP_No_Contact';
export type WarningCode = 'Own_Window' | 'Other_Function_Window' | 'Same_Day_Site' | 'HCP_Cap' | 'Open_Request';
export type RadarCode = StopCode | WarningCode;
export type RadarSeverity = 'stop' | 'warning';

/** Words come later: `code` and `parameters` choose them. No parameter names a topic, a payer or a person. */
export interface RadarFinding {
    readonly code: RadarCode;
    readonly severity: RadarSeverity;
    /** The touch that it collides with. */
    readonly touchId?: string;
    /** First business day, from the chosen one on, on which no warning that ends by itself stands; none for the others. */
    readonly clearDay?: string;
    /** Whether a link as coordinated with `touchId` clears it. */
    readonly isLinkable: boolean;
    readonly parameters: Readonly<Record<string, string>>;
}

/** Whether the touch may not be saved at all. */
export function isRefused(findings: readonly RadarFinding[]): boolean {
    return findings.some(({ severity }) => severity === 'stop');
}
