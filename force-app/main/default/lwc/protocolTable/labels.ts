import add from '@salesforce/label/c.Triad_Protocol_Grid_Add';
import addDefault from '@salesforce/label/c.Triad_Protocol_Grid_Add_Default';
import conditions from '@salesforce/label/c.Triad_Protocol_Grid_Conditions';
import empty from '@salesforce/label/c.Triad_Protocol_Grid_Empty';
import overridden from '@salesforce/label/c.Triad_Protocol_Grid_Overridden';
import region from '@salesforce/label/c.Triad_Protocol_Grid_Region';
import valid from '@salesforce/label/c.Triad_Protocol_Grid_Valid';

export const labels = {
    add,
    addDefault,
    conditions,
    empty,
    overridden,
    region,
    valid
};
