import fieldAnswerLabel from '@salesforce/label/c.Triad_Protocol_Field_Answer';
import fieldDefaultLabel from '@salesforce/label/c.Triad_Protocol_Field_Default';
import fieldFromLabel from '@salesforce/label/c.Triad_Protocol_Field_From';
import fieldOrderLabel from '@salesforce/label/c.Triad_Protocol_Field_Order';
import fieldReasonLabel from '@salesforce/label/c.Triad_Protocol_Field_Reason';
import fieldRuleIdLabel from '@salesforce/label/c.Triad_Protocol_Field_Rule_Id';
import fieldTableLabel from '@salesforce/label/c.Triad_Protocol_Field_Table';
import fieldToLabel from '@salesforce/label/c.Triad_Protocol_Field_To';
import fieldUnlessLabel from '@salesforce/label/c.Triad_Protocol_Field_Unless';

export const fieldLabels = {
    Rule_Id__c: fieldRuleIdLabel,
    Table__c: fieldTableLabel,
    Order__c: fieldOrderLabel,
    Unless_Rules__c: fieldUnlessLabel,
    Answer__c: fieldAnswerLabel,
    Reason_Code__c: fieldReasonLabel,
    Is_Default__c: fieldDefaultLabel,
    Valid_From__c: fieldFromLabel,
    Valid_To__c: fieldToLabel
};
