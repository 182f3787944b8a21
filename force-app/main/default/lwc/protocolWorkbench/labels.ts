import conflict from '@salesforce/label/c.Triad_Protocol_Conflict';
import redone from '@salesforce/label/c.Triad_Protocol_Redone';
import undone from '@salesforce/label/c.Triad_Protocol_Undone';

export const labels = {
    conflict,
    redone,
    undone
};
