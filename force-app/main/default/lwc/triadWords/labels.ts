import accessLabel from '@salesforce/label/c.Triad_Shared_Function_Access';
import commercialLabel from '@salesforce/label/c.Triad_Shared_Function_Commercial';
import medicalLabel from '@salesforce/label/c.Triad_Shared_Function_Medical';
import currentLabel from '@salesforce/label/c.Triad_Shared_Freshness_Current';
import dueLabel from '@salesforce/label/c.Triad_Shared_Freshness_Due';
import staleLabel from '@salesforce/label/c.Triad_Shared_Freshness_Stale';
import stageAccessBlockedLabel from '@salesforce/label/c.Triad_Plan_Stage_Access_Blocked';
import stageAdopterLabel from '@salesforce/label/c.Triad_Plan_Stage_Adopter';
import stageAwareLabel from '@salesforce/label/c.Triad_Plan_Stage_Aware';
import stageEvaluatingLabel from '@salesforce/label/c.Triad_Plan_Stage_Evaluating';
import stageLapsedLabel from '@salesforce/label/c.Triad_Plan_Stage_Lapsed';
import stageNewLabel from '@salesforce/label/c.Triad_Plan_Stage_New';
import stageTrialistLabel from '@salesforce/label/c.Triad_Plan_Stage_Trialist';
import standingAtRiskLabel from '@salesforce/label/c.Triad_Plan_Standing_At_Risk';
import standingDevelopingLabel from '@salesforce/label/c.Triad_Plan_Standing_Developing';
import standingEstablishedLabel from '@salesforce/label/c.Triad_Plan_Standing_Established';
import standingNotStartedLabel from '@salesforce/label/c.Triad_Plan_Standing_Not_Started';
import channelCongressLabel from '@salesforce/label/c.Triad_Touch_Channel_Congress';
import channelEmailLabel from '@salesforce/label/c.Triad_Touch_Channel_Email';
import channelInPersonLabel from '@salesforce/label/c.Triad_Touch_Channel_In_Person';
import channelPhoneLabel from '@salesforce/label/c.Triad_Touch_Channel_Phone';
import channelVideoLabel from '@salesforce/label/c.Triad_Touch_Channel_Video';
import statusCancelledLabel from '@salesforce/label/c.Triad_Touch_Status_Cancelled';
import statusCompletedLabel from '@salesforce/label/c.Triad_Touch_Status_Completed';
import statusPlannedLabel from '@salesforce/label/c.Triad_Touch_Status_Planned';

export const functionLabels = { Commercial: commercialLabel, Medical: medicalLabel, Access: accessLabel };
export const freshnessLabels = { Current: currentLabel, Due: dueLabel, Stale: staleLabel };
export const stageLabels = {
    New: stageNewLabel,
    Aware: stageAwareLabel,
    Evaluating: stageEvaluatingLabel,
    Access_Blocked: stageAccessBlockedLabel,
    Trialist: stageTrialistLabel,
    Adopter: stageAdopterLabel,
    Lapsed: stageLapsedLabel
};
export const standingLabels = {
    Not_Started: standingNotStartedLabel,
    Developing: standingDevelopingLabel,
    Established: standingEstablishedLabel,
    At_Risk: standingAtRiskLabel
};
export const channelLabels = {
    In_Person: channelInPersonLabel,
    Video: channelVideoLabel,
    Phone: channelPhoneLabel,
    Email: channelEmailLabel,
    Congress: channelCongressLabel
};
export const statusLabels = {
    Planned: statusPlannedLabel,
    Completed: statusCompletedLabel,
    Cancelled: statusCancelledLabel
};
