import cancel from '@salesforce/label/c.Triad_Shared_Cancel';
import channel from '@salesforce/label/c.Triad_Touch_Channel';
import channelMissing from '@salesforce/label/c.Triad_Touch_Error_Channel_Missing';
import completed from '@salesforce/label/c.Triad_Touch_Status_Completed';
import completedInFuture from '@salesforce/label/c.Triad_Touch_Error_Completed_In_Future';
import coordinatedHelp from '@salesforce/label/c.Triad_Touch_Coordinated_Help';
import coordinatedWith from '@salesforce/label/c.Triad_Touch_Coordinated_With';
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
import whenMissing from '@salesforce/label/c.Triad_Touch_Error_When_Missing';

export const labels = {
    cancel,
    channel,
    chooseChannel: channelMissing,
    coordinatedHelp,
    coordinatedWith,
    hcp,
    hcpNobody,
    nobody,
    note,
    noteHelp,
    office,
    pairText,
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

/** What each problem of `touchEntry` is called. */
export const problemTexts = { channelMissing, completedInFuture, plannedInPast, whenMissing };
