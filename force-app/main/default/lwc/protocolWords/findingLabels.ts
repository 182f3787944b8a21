import findingAgainstLabel from '@salesforce/label/c.Triad_Protocol_Finding_Against';
import findingBackwardsLabel from '@salesforce/label/c.Triad_Protocol_Finding_Backwards';
import findingCircleLabel from '@salesforce/label/c.Triad_Protocol_Finding_Circle';
import findingConflictLabel from '@salesforce/label/c.Triad_Protocol_Finding_Conflict';
import findingCoolDownLabel from '@salesforce/label/c.Triad_Protocol_Finding_Cool_Down';
import findingCycleLabel from '@salesforce/label/c.Triad_Protocol_Finding_Cycle';
import findingDayLabel from '@salesforce/label/c.Triad_Protocol_Finding_Day';
import findingDuplicateLabel from '@salesforce/label/c.Triad_Protocol_Finding_Duplicate';
import findingExpiredLabel from '@salesforce/label/c.Triad_Protocol_Finding_Expired';
import findingFromLabel from '@salesforce/label/c.Triad_Protocol_Finding_From';
import findingFutureLabel from '@salesforce/label/c.Triad_Protocol_Finding_Future';
import findingGapLabel from '@salesforce/label/c.Triad_Protocol_Finding_Gap';
import findingLeakLabel from '@salesforce/label/c.Triad_Protocol_Finding_Leak';
import findingNeverFiredLabel from '@salesforce/label/c.Triad_Protocol_Finding_Never_Fired';
import findingNoDefaultLabel from '@salesforce/label/c.Triad_Protocol_Finding_No_Default';
import findingOverlapLabel from '@salesforce/label/c.Triad_Protocol_Finding_Overlap';
import findingOverlapOwnLabel from '@salesforce/label/c.Triad_Protocol_Finding_Overlap_Own';
import findingPositiveLabel from '@salesforce/label/c.Triad_Protocol_Finding_Positive';
import findingPotentialLabel from '@salesforce/label/c.Triad_Protocol_Finding_Potential';
import findingPotentialTargetLabel from '@salesforce/label/c.Triad_Protocol_Finding_Potential_Target';
import findingSettingLabel from '@salesforce/label/c.Triad_Protocol_Finding_Setting';
import findingShadowedLabel from '@salesforce/label/c.Triad_Protocol_Finding_Shadowed';
import findingShadowedAloneLabel from '@salesforce/label/c.Triad_Protocol_Finding_Shadowed_Alone';
import findingStageCycleLabel from '@salesforce/label/c.Triad_Protocol_Finding_Stage_Cycle';
import findingTargetOrderLabel from '@salesforce/label/c.Triad_Protocol_Finding_Target_Order';
import findingTwoTablesLabel from '@salesforce/label/c.Triad_Protocol_Finding_Two_Tables';
import findingUnderStopLabel from '@salesforce/label/c.Triad_Protocol_Finding_Under_Stop';
import findingUnknownLabel from '@salesforce/label/c.Triad_Protocol_Finding_Unknown';
import findingWholeLabel from '@salesforce/label/c.Triad_Protocol_Finding_Whole';
import findingZoneLabel from '@salesforce/label/c.Triad_Protocol_Finding_Zone';

export const findingLabels = {
    gap: findingGapLabel,
    overlap: findingOverlapLabel,
    overlapOwn: findingOverlapOwnLabel,
    conflict: findingConflictLabel,
    circle: findingCircleLabel,
    shadowed: findingShadowedLabel,
    shadowedAlone: findingShadowedAloneLabel,
    duplicate: findingDuplicateLabel,
    twoTables: findingTwoTablesLabel,
    unknown: findingUnknownLabel,
    noDefault: findingNoDefaultLabel,
    neverFired: findingNeverFiredLabel,
    cycle: findingCycleLabel,
    stageCycle: findingStageCycleLabel,
    potential: findingPotentialLabel,
    potentialTarget: findingPotentialTargetLabel,
    underStop: findingUnderStopLabel,
    leak: findingLeakLabel,
    expired: findingExpiredLabel,
    backwards: findingBackwardsLabel,
    future: findingFutureLabel,
    Not_Positive: findingPositiveLabel,
    Not_Whole: findingWholeLabel,
    Not_A_Day: findingDayLabel,
    Unknown_Time_Zone: findingZoneLabel,
    Unknown_Value: findingSettingLabel,
    Target_Below_Cool_Down: findingCoolDownLabel,
    Target_Order: findingTargetOrderLabel,
    Rule_Against_Setting: findingAgainstLabel,
    from: findingFromLabel
};
