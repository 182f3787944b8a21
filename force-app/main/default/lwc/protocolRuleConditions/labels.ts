import addCondition from '@salesforce/label/c.Triad_Protocol_Form_Add_Condition';
import choose from '@salesforce/label/c.Triad_Protocol_Form_Choose';
import noConditions from '@salesforce/label/c.Triad_Protocol_Form_No_Conditions';
import removeCondition from '@salesforce/label/c.Triad_Protocol_Form_Remove_Condition';
import when from '@salesforce/label/c.Triad_Protocol_Form_When';

export const labels = {
    addCondition,
    choose,
    noConditions,
    removeCondition,
    when
};
