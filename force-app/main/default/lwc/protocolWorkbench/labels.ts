import conflict from '@salesforce/label/c.Triad_Protocol_Conflict';
import redone from '@salesforce/label/c.Triad_Protocol_Redone';
import compare from '@salesforce/label/c.Triad_Protocol_Tab_Compare';
import map from '@salesforce/label/c.Triad_Protocol_Tab_Map';
import rules from '@salesforce/label/c.Triad_Protocol_Tab_Rules';
import settings from '@salesforce/label/c.Triad_Protocol_Tab_Settings';
import undone from '@salesforce/label/c.Triad_Protocol_Undone';

export const labels = {
    compare,
    conflict,
    map,
    redone,
    rules,
    settings,
    undone
};
