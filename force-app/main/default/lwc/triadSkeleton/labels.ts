import loading from '@salesforce/label/c.Triad_Shared_Loading';

export const labels = { loading };
