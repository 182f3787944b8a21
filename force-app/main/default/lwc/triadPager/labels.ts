import next from '@salesforce/label/c.Triad_Coverage_Page_Next';
import place from '@salesforce/label/c.Triad_Coverage_Page_Place';
import previous from '@salesforce/label/c.Triad_Coverage_Page_Previous';

export const labels = { next, place, previous };
