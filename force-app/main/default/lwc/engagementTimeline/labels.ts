import cancelConfirm from '@salesforce/label/c.Triad_Touch_Cancel_Confirm';
import cancelTitle from '@salesforce/label/c.Triad_Touch_Cancel';
import cancelledToast from '@salesforce/label/c.Triad_Touch_Toast_Cancelled';
import changedToast from '@salesforce/label/c.Triad_Touch_Toast_Changed';
import completedToast from '@salesforce/label/c.Triad_Touch_Toast_Completed';
import editTitle from '@salesforce/label/c.Triad_Touch_Edit';
import emptyBody from '@salesforce/label/c.Triad_Touch_Empty_Body';
import emptyReadOnly from '@salesforce/label/c.Triad_Touch_Empty_Read_Only';
import emptyTitle from '@salesforce/label/c.Triad_Touch_Empty_Title';
import failedToast from '@salesforce/label/c.Triad_Touch_Toast_Failed';
import log from '@salesforce/label/c.Triad_Touch_Log';
import loggedToast from '@salesforce/label/c.Triad_Touch_Toast_Logged';
import moreThanRead from '@salesforce/label/c.Triad_Touch_More';
import office from '@salesforce/label/c.Triad_Touch_Office';
import plannedToast from '@salesforce/label/c.Triad_Touch_Toast_Planned';
import title from '@salesforce/label/c.Triad_Touch_Title';

export const labels = {
    cancelConfirm,
    cancelTitle,
    cancelledToast,
    changedToast,
    completedToast,
    editTitle,
    emptyBody,
    emptyReadOnly,
    emptyTitle,
    failedToast,
    log,
    loggedToast,
    moreThanRead,
    office,
    plannedToast,
    title
};
