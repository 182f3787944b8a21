import compare from '@salesforce/label/c.Triad_Protocol_Tab_Compare';
import map from '@salesforce/label/c.Triad_Protocol_Tab_Map';
import parts from '@salesforce/label/c.Triad_Protocol_Tab_Parts';
import rules from '@salesforce/label/c.Triad_Protocol_Tab_Rules';
import settings from '@salesforce/label/c.Triad_Protocol_Tab_Settings';

export const labels = {
    compare,
    map,
    parts,
    rules,
    settings
};
