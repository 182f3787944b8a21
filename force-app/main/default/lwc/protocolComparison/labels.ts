import added from '@salesforce/label/c.Triad_Protocol_Compare_Added';
import before from '@salesforce/label/c.Triad_Protocol_Compare_Before';
import changed from '@salesforce/label/c.Triad_Protocol_Compare_Changed';
import choose from '@salesforce/label/c.Triad_Protocol_Compare_Choose';
import count from '@salesforce/label/c.Triad_Protocol_Compare_Count';
import only from '@salesforce/label/c.Triad_Protocol_Compare_Only';
import region from '@salesforce/label/c.Triad_Protocol_Compare_Region';
import removed from '@salesforce/label/c.Triad_Protocol_Compare_Removed';
import same from '@salesforce/label/c.Triad_Protocol_Compare_Same';
import setting from '@salesforce/label/c.Triad_Protocol_Compare_Setting';
import what from '@salesforce/label/c.Triad_Protocol_Compare_What';
import compareWith from '@salesforce/label/c.Triad_Protocol_Compare_With';

export const labels = {
    added,
    before,
    changed,
    choose,
    compareWith,
    count,
    only,
    region,
    removed,
    same,
    setting,
    what
};
