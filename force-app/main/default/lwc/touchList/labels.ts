import describe from '@salesforce/label/c.Triad_Touch_List_Item';
import clash from '@salesforce/label/c.Triad_Touch_Clash';
import office from '@salesforce/label/c.Triad_Touch_Office';

export const labels = { clash, describe, office };
