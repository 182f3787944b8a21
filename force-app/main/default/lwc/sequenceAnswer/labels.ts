import yourTurn from '@salesforce/label/c.Triad_Sequence_Your_Turn';

export const labels = {
    yourTurn
};
