import retry from '@salesforce/label/c.Triad_Shared_Retry';
import title from '@salesforce/label/c.Triad_Shared_Error_Title';

export const labels = { retry, title };
