import cancel from '@salesforce/label/c.Triad_Shared_Cancel';
import conflict from '@salesforce/label/c.Triad_Plan_Conflict';
import conflictTheirs from '@salesforce/label/c.Triad_Plan_Conflict_Theirs';
import keys from '@salesforce/label/c.Triad_Plan_Form_Keys';
import lead from '@salesforce/label/c.Triad_Plan_I_Lead';
import noStanding from '@salesforce/label/c.Triad_Plan_No_Standing';
import noSummary from '@salesforce/label/c.Triad_Plan_No_Summary';
import save from '@salesforce/label/c.Triad_Shared_Save';
import saveMine from '@salesforce/label/c.Triad_Plan_Save_Mine';
import standing from '@salesforce/label/c.Triad_Plan_Standing';
import summary from '@salesforce/label/c.Triad_Plan_Summary';

export const labels = {
    cancel,
    conflict,
    conflictTheirs,
    keys,
    lead,
    noStanding,
    noSummary,
    save,
    saveMine,
    standing,
    summary
};
