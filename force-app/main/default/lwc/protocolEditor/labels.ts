import emptyBody from '@salesforce/label/c.Triad_Protocol_Empty_Body';
import emptyReadOnly from '@salesforce/label/c.Triad_Protocol_Empty_Read_Only';
import emptyStart from '@salesforce/label/c.Triad_Protocol_Empty_Start';
import emptyTitle from '@salesforce/label/c.Triad_Protocol_Empty_Title';
import leaveBody from '@salesforce/label/c.Triad_Protocol_Leave_Body';
import leaveTitle from '@salesforce/label/c.Triad_Protocol_Leave_Title';
import refusedDigest from '@salesforce/label/c.Triad_Protocol_Refused_Digest';
import refusedErrors from '@salesforce/label/c.Triad_Protocol_Refused_Errors';
import title from '@salesforce/label/c.Triad_Protocol_Title';
import activated from '@salesforce/label/c.Triad_Protocol_Toast_Activated';
import approved from '@salesforce/label/c.Triad_Protocol_Toast_Approved';
import back from '@salesforce/label/c.Triad_Protocol_Toast_Back';
import created from '@salesforce/label/c.Triad_Protocol_Toast_Created';
import saved from '@salesforce/label/c.Triad_Protocol_Toast_Saved';
import submitted from '@salesforce/label/c.Triad_Protocol_Toast_Submitted';

export const labels = {
    activated,
    approved,
    back,
    created,
    emptyBody,
    emptyReadOnly,
    emptyStart,
    emptyTitle,
    leaveBody,
    leaveTitle,
    refusedDigest,
    refusedErrors,
    saved,
    submitted,
    title
};
