import describe from '@salesforce/label/c.Triad_Touch_Describe';
import describeClash from '@salesforce/label/c.Triad_Touch_Describe_Clash';
import keys from '@salesforce/label/c.Triad_Touch_Chart_Keys';
import legendClash from '@salesforce/label/c.Triad_Touch_Legend_Clash';
import legendCompleted from '@salesforce/label/c.Triad_Touch_Legend_Completed';
import legendPair from '@salesforce/label/c.Triad_Touch_Legend_Pair';
import legendPlanned from '@salesforce/label/c.Triad_Touch_Legend_Planned';
import name from '@salesforce/label/c.Triad_Touch_Chart_Name';
import office from '@salesforce/label/c.Triad_Touch_Office';
import today from '@salesforce/label/c.Triad_Touch_Today';

export const labels = {
    describe,
    describeClash,
    keys,
    legendClash,
    legendCompleted,
    legendPair,
    legendPlanned,
    name,
    office,
    today
};
