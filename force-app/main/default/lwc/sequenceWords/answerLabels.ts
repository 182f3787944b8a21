import mayGoToday from '@salesforce/label/c.Triad_Sequence_May_Go_Today';
import nextAccess from '@salesforce/label/c.Triad_Sequence_Next_Access';
import nextCommercial from '@salesforce/label/c.Triad_Sequence_Next_Commercial';
import nextMedical from '@salesforce/label/c.Triad_Sequence_Next_Medical';
import nextNoOne from '@salesforce/label/c.Triad_Sequence_Next_No_One';
import notBefore from '@salesforce/label/c.Triad_Sequence_Not_Before';
import until from '@salesforce/label/c.Triad_Sequence_Until';
import untilLifted from '@salesforce/label/c.Triad_Sequence_Until_Lifted';

export const answerLabels = {
    Commercial: nextCommercial,
    Medical: nextMedical,
    Access: nextAccess,
    No_One: nextNoOne
};

export const timingLabels = { mayGoToday, notBefore, until, untilLifted };
