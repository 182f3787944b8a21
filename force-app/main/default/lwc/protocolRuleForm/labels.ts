import done from '@salesforce/label/c.Triad_Protocol_Form_Done';
import ruleIdHelp from '@salesforce/label/c.Triad_Protocol_Form_Rule_Id_Help';
import title from '@salesforce/label/c.Triad_Protocol_Form_Title';
import unlessHelp from '@salesforce/label/c.Triad_Protocol_Form_Unless_Help';

export const labels = {
    done,
    ruleIdHelp,
    title,
    unlessHelp
};
