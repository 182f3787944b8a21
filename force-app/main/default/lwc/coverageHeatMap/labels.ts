import describe from '@salesforce/label/c.Triad_Coverage_Cell_Describe';
import keys from '@salesforce/label/c.Triad_Coverage_Map_Keys';
import legendLow from '@salesforce/label/c.Triad_Coverage_Legend_Low';
import legendMet from '@salesforce/label/c.Triad_Coverage_Legend_Met';
import legendNear from '@salesforce/label/c.Triad_Coverage_Legend_Near';
import legendOver from '@salesforce/label/c.Triad_Coverage_Legend_Over';
import legendOverlooked from '@salesforce/label/c.Triad_Coverage_Legend_Overlooked';
import legendOverServed from '@salesforce/label/c.Triad_Coverage_Legend_Over_Served';
import name from '@salesforce/label/c.Triad_Coverage_Map_Name';

export const labels = {
    describe,
    keys,
    legendLow,
    legendMet,
    legendNear,
    legendOver,
    legendOverlooked,
    legendOverServed,
    name
};
