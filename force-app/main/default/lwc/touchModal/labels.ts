import cancel from '@salesforce/label/c.Triad_Shared_Cancel';
import channel from '@salesforce/label/c.Triad_Touch_Channel';
import channelMissing from '@salesforce/label/c.Triad_Touch_Error_Channel_Missing';
import completed from '@salesforce/label/c.Triad_Touch_Status_Completed';
import completedInFuture from '@salesforce/label/c.Triad_Touch_Error_Completed_In_Future';
import hcp from '@salesforce/label/c.Triad_Touch_Hcp';
import note from '@salesforce/label/c.Triad_Touch_Note';
import noteHelp from '@salesforce/label/c.Triad_Touch_Note_Help';
import nobody from '@salesforce/label/c.Triad_Touch_Coordinated_Nobody';
import hcpNobody from '@salesforce/label/c.Triad_Touch_Hcp_Nobody';
import office from '@salesforce/label/c.Triad_Touch_Office';
import pairText from '@salesforce/label/c.Triad_Touch_Pair';
import planned from '@salesforce/label/c.Triad_Touch_Status_Planned';
import plannedInPast from '@salesforce/label/c.Triad_Touch_Error_Planned_In_Past';
import requested from '@salesforce/label/c.Triad_Touch_Requested';
import save from '@salesforce/label/c.Triad_Shared_Save';
import saving from '@salesforce/label/c.Triad_Shared_Saving';
import status from '@salesforce/label/c.Triad_Touch_Status';
import time from '@salesforce/label/c.Triad_Touch_Time';
import when from '@salesforce/label/c.Triad_Touch_When';
import refused from '@salesforce/label/c.Triad_Radar_Refused';
import whenMissing from '@salesforce/label/c.Triad_Touch_Error_When_Missing';

export const labels = {
    cancel,
    channel,
    chooseChannel: channelMissing,
    hcp,
    hcpNobody,
    nobody,
    note,
    noteHelp,
    office,
    pairText,
    refused,
    requested,
    save,
    saving,
    status,
    time,
    when
};

export const statusOptions = [
    { label: planned, value: 'Planned' },
    { label: completed, value: 'Completed' }
];

/** What each problem is called that stands beside a field of this form. */
export const problemTexts = { channelMissing, completedInFuture, plannedInPast, whenMissing };
