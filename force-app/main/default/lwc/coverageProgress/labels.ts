import cancel from '@salesforce/label/c.Triad_Coverage_Cancel';
import reading from '@salesforce/label/c.Triad_Coverage_Reading';

export const labels = { cancel, reading };
