import activated from '@salesforce/label/c.Triad_Protocol_Header_Activated';
import approved from '@salesforce/label/c.Triad_Protocol_Header_Approved';
import author from '@salesforce/label/c.Triad_Protocol_Header_Author';
import done from '@salesforce/label/c.Triad_Protocol_Header_Done';
import now from '@salesforce/label/c.Triad_Protocol_Header_Now';
import path from '@salesforce/label/c.Triad_Protocol_Header_Path';
import retired from '@salesforce/label/c.Triad_Protocol_Header_Retired';
import submitted from '@salesforce/label/c.Triad_Protocol_Header_Submitted';
import titleField from '@salesforce/label/c.Triad_Protocol_Header_Title';
import warnings from '@salesforce/label/c.Triad_Protocol_Header_Warnings';

export const labels = {
    activated,
    approved,
    author,
    done,
    now,
    path,
    retired,
    submitted,
    titleField,
    warnings
};
