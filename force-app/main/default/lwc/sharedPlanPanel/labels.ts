import create from '@salesforce/label/c.Triad_Plan_Create';
import created from '@salesforce/label/c.Triad_Plan_Created';
import emptyBody from '@salesforce/label/c.Triad_Plan_Empty_Body';
import emptyReadOnly from '@salesforce/label/c.Triad_Plan_Empty_Read_Only';
import emptyTitle from '@salesforce/label/c.Triad_Plan_Empty_Title';
import notCreated from '@salesforce/label/c.Triad_Plan_Not_Created';
import notReviewed from '@salesforce/label/c.Triad_Plan_Not_Reviewed';
import reviewed from '@salesforce/label/c.Triad_Plan_Part_Reviewed';
import saved from '@salesforce/label/c.Triad_Plan_Part_Saved';
import title from '@salesforce/label/c.Triad_Plan_Title';

export const labels = {
    create,
    created,
    emptyBody,
    emptyReadOnly,
    emptyTitle,
    notCreated,
    notReviewed,
    reviewed,
    saved,
    title
};
