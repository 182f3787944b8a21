import alarming from '@salesforce/label/c.Triad_Protocol_Grid_Alarming';
import always from '@salesforce/label/c.Triad_Protocol_Grid_Always';
import isDefault from '@salesforce/label/c.Triad_Protocol_Grid_Default';
import remove from '@salesforce/label/c.Triad_Protocol_Grid_Delete';
import down from '@salesforce/label/c.Triad_Protocol_Grid_Down';
import duplicate from '@salesforce/label/c.Triad_Protocol_Grid_Duplicate';
import edit from '@salesforce/label/c.Triad_Protocol_Grid_Edit';
import more from '@salesforce/label/c.Triad_Protocol_Grid_More';
import isNew from '@salesforce/label/c.Triad_Protocol_Grid_New';
import overridden from '@salesforce/label/c.Triad_Protocol_Grid_Overridden';
import overriddenOf from '@salesforce/label/c.Triad_Protocol_Grid_Overridden_Of';
import up from '@salesforce/label/c.Triad_Protocol_Grid_Up';

export const labels = {
    alarming,
    always,
    down,
    duplicate,
    edit,
    isDefault,
    isNew,
    more,
    overridden,
    overriddenOf,
    remove,
    up
};
