import changed from '@salesforce/label/c.Triad_Protocol_Versions_Changed';
import more from '@salesforce/label/c.Triad_Protocol_Versions_More';
import name from '@salesforce/label/c.Triad_Protocol_Versions_Name';
import scope from '@salesforce/label/c.Triad_Protocol_Versions_Scope';
import title from '@salesforce/label/c.Triad_Protocol_Versions_Title';

export const labels = {
    changed,
    more,
    name,
    scope,
    title
};
