import noChange from '@salesforce/label/c.Triad_Sequence_No_Change';

export const labels = {
    noChange
};
