import cancel from '@salesforce/label/c.Triad_Protocol_Copy_Cancel';
import create from '@salesforce/label/c.Triad_Protocol_Copy_Create';
import hint from '@salesforce/label/c.Triad_Protocol_Copy_Hint';
import name from '@salesforce/label/c.Triad_Protocol_Copy_Name';
import scope from '@salesforce/label/c.Triad_Protocol_Copy_Scope';
import scopeHelp from '@salesforce/label/c.Triad_Protocol_Copy_Scope_Help';
import title from '@salesforce/label/c.Triad_Protocol_Copy_Title';

export const labels = {
    cancel,
    create,
    hint,
    name,
    scope,
    scopeHelp,
    title
};
