import reasonAccessBlocked from '@salesforce/label/c.Triad_Sequence_Reason_Access_Blocked';
import reasonAccessBlockedAccess from '@salesforce/label/c.Triad_Sequence_Reason_Access_Blocked_Access';
import reasonAccessBlockedCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Access_Blocked_Commercial';
import reasonAccessBlockedMedical from '@salesforce/label/c.Triad_Sequence_Reason_Access_Blocked_Medical';
import reasonAccessPath from '@salesforce/label/c.Triad_Sequence_Reason_Access_Path';
import reasonAccessPathAccess from '@salesforce/label/c.Triad_Sequence_Reason_Access_Path_Access';
import reasonAccessPathCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Access_Path_Commercial';
import reasonAccessPathMedical from '@salesforce/label/c.Triad_Sequence_Reason_Access_Path_Medical';
import reasonAccessUrgent from '@salesforce/label/c.Triad_Sequence_Reason_Access_Urgent';
import reasonAccessUrgentAccess from '@salesforce/label/c.Triad_Sequence_Reason_Access_Urgent_Access';
import reasonAccessUrgentCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Access_Urgent_Commercial';
import reasonAccessUrgentMedical from '@salesforce/label/c.Triad_Sequence_Reason_Access_Urgent_Medical';
import reasonBuildInterest from '@salesforce/label/c.Triad_Sequence_Reason_Build_Interest';
import reasonBuildInterestAccess from '@salesforce/label/c.Triad_Sequence_Reason_Build_Interest_Access';
import reasonBuildInterestCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Build_Interest_Commercial';
import reasonBuildInterestMedical from '@salesforce/label/c.Triad_Sequence_Reason_Build_Interest_Medical';
import reasonCommitmentOverdue from '@salesforce/label/c.Triad_Sequence_Reason_Commitment_Overdue';
import reasonCommitmentOverdueOther from '@salesforce/label/c.Triad_Sequence_Reason_Commitment_Overdue_Other';
import reasonCommitmentOverdueOwn from '@salesforce/label/c.Triad_Sequence_Reason_Commitment_Overdue_Own';
import reasonCoverageOverdue from '@salesforce/label/c.Triad_Sequence_Reason_Coverage_Overdue';
import reasonCoverageOverdueOther from '@salesforce/label/c.Triad_Sequence_Reason_Coverage_Overdue_Other';
import reasonCoverageOverdueOwn from '@salesforce/label/c.Triad_Sequence_Reason_Coverage_Overdue_Own';
import reasonCovered from '@salesforce/label/c.Triad_Sequence_Reason_Covered';
import reasonCoveredAccess from '@salesforce/label/c.Triad_Sequence_Reason_Covered_Access';
import reasonCoveredCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Covered_Commercial';
import reasonCoveredMedical from '@salesforce/label/c.Triad_Sequence_Reason_Covered_Medical';
import reasonFirstConversation from '@salesforce/label/c.Triad_Sequence_Reason_First_Conversation';
import reasonFirstConversationAccess from '@salesforce/label/c.Triad_Sequence_Reason_First_Conversation_Access';
import reasonFirstConversationCommercial from '@salesforce/label/c.Triad_Sequence_Reason_First_Conversation_Commercial';
import reasonFirstConversationMedical from '@salesforce/label/c.Triad_Sequence_Reason_First_Conversation_Medical';
import reasonHandoffAccepted from '@salesforce/label/c.Triad_Sequence_Reason_Handoff_Accepted';
import reasonHandoffAcceptedOther from '@salesforce/label/c.Triad_Sequence_Reason_Handoff_Accepted_Other';
import reasonHandoffAcceptedOwn from '@salesforce/label/c.Triad_Sequence_Reason_Handoff_Accepted_Own';
import reasonHoldCompliance from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Compliance';
import reasonHoldComplianceAccess from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Compliance_Access';
import reasonHoldComplianceCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Compliance_Commercial';
import reasonHoldComplianceMedical from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Compliance_Medical';
import reasonHoldNoContact from '@salesforce/label/c.Triad_Sequence_Reason_Hold_No_Contact';
import reasonHoldNoContactAccess from '@salesforce/label/c.Triad_Sequence_Reason_Hold_No_Contact_Access';
import reasonHoldNoContactCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Hold_No_Contact_Commercial';
import reasonHoldNoContactMedical from '@salesforce/label/c.Triad_Sequence_Reason_Hold_No_Contact_Medical';
import reasonHoldSafety from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Safety';
import reasonHoldSafetyAccess from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Safety_Access';
import reasonHoldSafetyCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Safety_Commercial';
import reasonHoldSafetyMedical from '@salesforce/label/c.Triad_Sequence_Reason_Hold_Safety_Medical';
import reasonIntroduction from '@salesforce/label/c.Triad_Sequence_Reason_Introduction';
import reasonIntroductionAccess from '@salesforce/label/c.Triad_Sequence_Reason_Introduction_Access';
import reasonIntroductionCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Introduction_Commercial';
import reasonIntroductionMedical from '@salesforce/label/c.Triad_Sequence_Reason_Introduction_Medical';
import reasonMedicalRequestOpen from '@salesforce/label/c.Triad_Sequence_Reason_Medical_Request_Open';
import reasonMedicalRequestOpenAccess from '@salesforce/label/c.Triad_Sequence_Reason_Medical_Request_Open_Access';
import reasonMedicalRequestOpenCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Medical_Request_Open_Commercial';
import reasonMedicalRequestOpenMedical from '@salesforce/label/c.Triad_Sequence_Reason_Medical_Request_Open_Medical';
import reasonOther from '@salesforce/label/c.Triad_Sequence_Reason_Other';
import reasonRecovery from '@salesforce/label/c.Triad_Sequence_Reason_Recovery';
import reasonRecoveryAccess from '@salesforce/label/c.Triad_Sequence_Reason_Recovery_Access';
import reasonRecoveryCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Recovery_Commercial';
import reasonRecoveryLead from '@salesforce/label/c.Triad_Sequence_Reason_Recovery_Lead';
import reasonRecoveryLeadOther from '@salesforce/label/c.Triad_Sequence_Reason_Recovery_Lead_Other';
import reasonRecoveryLeadOwn from '@salesforce/label/c.Triad_Sequence_Reason_Recovery_Lead_Own';
import reasonRecoveryMedical from '@salesforce/label/c.Triad_Sequence_Reason_Recovery_Medical';
import reasonSharedGoal from '@salesforce/label/c.Triad_Sequence_Reason_Shared_Goal';
import reasonSharedGoalOther from '@salesforce/label/c.Triad_Sequence_Reason_Shared_Goal_Other';
import reasonSharedGoalOwn from '@salesforce/label/c.Triad_Sequence_Reason_Shared_Goal_Own';
import reasonSupportEvaluation from '@salesforce/label/c.Triad_Sequence_Reason_Support_Evaluation';
import reasonSupportEvaluationAccess from '@salesforce/label/c.Triad_Sequence_Reason_Support_Evaluation_Access';
import reasonSupportEvaluationCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Support_Evaluation_Commercial';
import reasonSupportEvaluationMedical from '@salesforce/label/c.Triad_Sequence_Reason_Support_Evaluation_Medical';
import reasonTrialAccess from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Access';
import reasonTrialAccessAccess from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Access_Access';
import reasonTrialAccessCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Access_Commercial';
import reasonTrialAccessMedical from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Access_Medical';
import reasonTrialSupport from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Support';
import reasonTrialSupportAccess from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Support_Access';
import reasonTrialSupportCommercial from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Support_Commercial';
import reasonTrialSupportMedical from '@salesforce/label/c.Triad_Sequence_Reason_Trial_Support_Medical';

/**
 * What each reason code is called: for everyone, for the function that goes (`own`), for a function that does not (`other`, `{1}`
 * is the reader's), and as one function reads it.
 */
export interface ReasonWords {
    readonly neutral: string;
    readonly own?: string;
    readonly other?: string;
    readonly Commercial?: string;
    readonly Medical?: string;
    readonly Access?: string;
}

export const reasonWords: Readonly<Record<string, ReasonWords>> = {
    Access_Blocked: {
        neutral: reasonAccessBlocked,
        Commercial: reasonAccessBlockedCommercial,
        Medical: reasonAccessBlockedMedical,
        Access: reasonAccessBlockedAccess
    },
    Access_Path: {
        neutral: reasonAccessPath,
        Commercial: reasonAccessPathCommercial,
        Medical: reasonAccessPathMedical,
        Access: reasonAccessPathAccess
    },
    Access_Urgent: {
        neutral: reasonAccessUrgent,
        Commercial: reasonAccessUrgentCommercial,
        Medical: reasonAccessUrgentMedical,
        Access: reasonAccessUrgentAccess
    },
    Build_Interest: {
        neutral: reasonBuildInterest,
        Commercial: reasonBuildInterestCommercial,
        Medical: reasonBuildInterestMedical,
        Access: reasonBuildInterestAccess
    },
    Commitment_Overdue: {
        neutral: reasonCommitmentOverdue,
        own: reasonCommitmentOverdueOwn,
        other: reasonCommitmentOverdueOther
    },
    Coverage_Overdue: {
        neutral: reasonCoverageOverdue,
        own: reasonCoverageOverdueOwn,
        other: reasonCoverageOverdueOther
    },
    Covered: {
        neutral: reasonCovered,
        Commercial: reasonCoveredCommercial,
        Medical: reasonCoveredMedical,
        Access: reasonCoveredAccess
    },
    First_Conversation: {
        neutral: reasonFirstConversation,
        Commercial: reasonFirstConversationCommercial,
        Medical: reasonFirstConversationMedical,
        Access: reasonFirstConversationAccess
    },
    Handoff_Accepted: {
        neutral: reasonHandoffAccepted,
        own: reasonHandoffAcceptedOwn,
        other: reasonHandoffAcceptedOther
    },
    Hold_Compliance: {
        neutral: reasonHoldCompliance,
        Commercial: reasonHoldComplianceCommercial,
        Medical: reasonHoldComplianceMedical,
        Access: reasonHoldComplianceAccess
    },
    Hold_No_Contact: {
        neutral: reasonHoldNoContact,
        Commercial: reasonHoldNoContactCommercial,
        Medical: reasonHoldNoContactMedical,
        Access: reasonHoldNoContactAccess
    },
    Hold_Safety: {
        neutral: reasonHoldSafety,
        Commercial: reasonHoldSafetyCommercial,
        Medical: reasonHoldSafetyMedical,
        Access: reasonHoldSafetyAccess
    },
    Introduction: {
        neutral: reasonIntroduction,
        Commercial: reasonIntroductionCommercial,
        Medical: reasonIntroductionMedical,
        Access: reasonIntroductionAccess
    },
    Medical_Request_Open: {
        neutral: reasonMedicalRequestOpen,
        Commercial: reasonMedicalRequestOpenCommercial,
        Medical: reasonMedicalRequestOpenMedical,
        Access: reasonMedicalRequestOpenAccess
    },
    Recovery: {
        neutral: reasonRecovery,
        Commercial: reasonRecoveryCommercial,
        Medical: reasonRecoveryMedical,
        Access: reasonRecoveryAccess
    },
    Recovery_Lead: { neutral: reasonRecoveryLead, own: reasonRecoveryLeadOwn, other: reasonRecoveryLeadOther },
    Shared_Goal: { neutral: reasonSharedGoal, own: reasonSharedGoalOwn, other: reasonSharedGoalOther },
    Support_Evaluation: {
        neutral: reasonSupportEvaluation,
        Commercial: reasonSupportEvaluationCommercial,
        Medical: reasonSupportEvaluationMedical,
        Access: reasonSupportEvaluationAccess
    },
    Trial_Access: {
        neutral: reasonTrialAccess,
        Commercial: reasonTrialAccessCommercial,
        Medical: reasonTrialAccessMedical,
        Access: reasonTrialAccessAccess
    },
    Trial_Support: {
        neutral: reasonTrialSupport,
        Commercial: reasonTrialSupportCommercial,
        Medical: reasonTrialSupportMedical,
        Access: reasonTrialSupportAccess
    }
};

export const reasonByRule = reasonOther;
