import changeAccessCalmer from '@salesforce/label/c.Triad_Sequence_Change_Access_Calmer';
import changeAccessResolved from '@salesforce/label/c.Triad_Sequence_Change_Access_Resolved';
import changeCommitmentMet from '@salesforce/label/c.Triad_Sequence_Change_Commitment_Met';
import changeHandoffDone from '@salesforce/label/c.Triad_Sequence_Change_Handoff_Done';
import changeHoldLifted from '@salesforce/label/c.Triad_Sequence_Change_Hold_Lifted';
import changeObjectiveMet from '@salesforce/label/c.Triad_Sequence_Change_Objective_Met';
import changeObjectiveOverdue from '@salesforce/label/c.Triad_Sequence_Change_Objective_Overdue';
import changeRequestClosed from '@salesforce/label/c.Triad_Sequence_Change_Request_Closed';
import changeStageMoved from '@salesforce/label/c.Triad_Sequence_Change_Stage_Moved';
import changeTime from '@salesforce/label/c.Triad_Sequence_Change_Time';
import changeTouchMade from '@salesforce/label/c.Triad_Sequence_Change_Touch_Made';
import factAccessApproved from '@salesforce/label/c.Triad_Sequence_Fact_Access_Approved';
import factAccessInProgress from '@salesforce/label/c.Triad_Sequence_Fact_Access_In_Progress';
import factAccessNone from '@salesforce/label/c.Triad_Sequence_Fact_Access_None';
import factAccessUrgent from '@salesforce/label/c.Triad_Sequence_Fact_Access_Urgent';
import factCommitmentDue from '@salesforce/label/c.Triad_Sequence_Fact_Commitment_Due';
import factCommitmentNone from '@salesforce/label/c.Triad_Sequence_Fact_Commitment_None';
import factGoal from '@salesforce/label/c.Triad_Sequence_Fact_Goal';
import factGoalDue from '@salesforce/label/c.Triad_Sequence_Fact_Goal_Due';
import factGoalNone from '@salesforce/label/c.Triad_Sequence_Fact_Goal_None';
import factHandoff from '@salesforce/label/c.Triad_Sequence_Fact_Handoff';
import factHandoffDue from '@salesforce/label/c.Triad_Sequence_Fact_Handoff_Due';
import factHandoffNone from '@salesforce/label/c.Triad_Sequence_Fact_Handoff_None';
import factHoldCompliance from '@salesforce/label/c.Triad_Sequence_Fact_Hold_Compliance';
import factHoldNoContact from '@salesforce/label/c.Triad_Sequence_Fact_Hold_No_Contact';
import factHoldNone from '@salesforce/label/c.Triad_Sequence_Fact_Hold_None';
import factHoldSafety from '@salesforce/label/c.Triad_Sequence_Fact_Hold_Safety';
import factLastTouch from '@salesforce/label/c.Triad_Sequence_Fact_Last_Touch';
import factLead from '@salesforce/label/c.Triad_Sequence_Fact_Lead';
import factLeadNone from '@salesforce/label/c.Triad_Sequence_Fact_Lead_None';
import factNoTouch from '@salesforce/label/c.Triad_Sequence_Fact_No_Touch';
import factRequestNone from '@salesforce/label/c.Triad_Sequence_Fact_Request_None';
import factRequestOpen from '@salesforce/label/c.Triad_Sequence_Fact_Request_Open';
import factStage from '@salesforce/label/c.Triad_Sequence_Fact_Stage';
import factTier from '@salesforce/label/c.Triad_Sequence_Fact_Tier';
import otherHeld from '@salesforce/label/c.Triad_Sequence_Other_Held';
import otherNext from '@salesforce/label/c.Triad_Sequence_Other_Next';
import otherWaits from '@salesforce/label/c.Triad_Sequence_Other_Waits';
import otherWaitsNew from '@salesforce/label/c.Triad_Sequence_Other_Waits_New';

export const factLabels = {
    accessApproved: factAccessApproved,
    accessInProgress: factAccessInProgress,
    accessNone: factAccessNone,
    accessUrgent: factAccessUrgent,
    commitmentDue: factCommitmentDue,
    commitmentNone: factCommitmentNone,
    goal: factGoal,
    goalDue: factGoalDue,
    goalNone: factGoalNone,
    handoff: factHandoff,
    handoffDue: factHandoffDue,
    handoffNone: factHandoffNone,
    holdCompliance: factHoldCompliance,
    holdNoContact: factHoldNoContact,
    holdNone: factHoldNone,
    holdSafety: factHoldSafety,
    lastTouch: factLastTouch,
    lead: factLead,
    leadNone: factLeadNone,
    noTouch: factNoTouch,
    requestNone: factRequestNone,
    requestOpen: factRequestOpen,
    stage: factStage,
    tier: factTier
};

export const changeLabels = {
    accessCalmer: changeAccessCalmer,
    accessResolved: changeAccessResolved,
    commitmentMet: changeCommitmentMet,
    handoffDone: changeHandoffDone,
    holdLifted: changeHoldLifted,
    objectiveMet: changeObjectiveMet,
    objectiveOverdue: changeObjectiveOverdue,
    requestClosed: changeRequestClosed,
    stageMoved: changeStageMoved,
    time: changeTime,
    touchMade: changeTouchMade
};

export const otherLabels = {
    held: otherHeld,
    next: otherNext,
    waits: otherWaits,
    waitsNew: otherWaitsNew
};
