import valueAnyLabel from '@salesforce/label/c.Triad_Protocol_Value_Any';
import valueApprovedLabel from '@salesforce/label/c.Triad_Protocol_Value_Approved';
import valueComplianceLabel from '@salesforce/label/c.Triad_Protocol_Value_Compliance';
import valueD06Label from '@salesforce/label/c.Triad_Protocol_Value_D0_6';
import valueD3190Label from '@salesforce/label/c.Triad_Protocol_Value_D31_90';
import valueD730Label from '@salesforce/label/c.Triad_Protocol_Value_D7_30';
import valueInProgressLabel from '@salesforce/label/c.Triad_Protocol_Value_In_Progress';
import valueNoLabel from '@salesforce/label/c.Triad_Protocol_Value_No';
import valueNoContactLabel from '@salesforce/label/c.Triad_Protocol_Value_No_Contact';
import valueNoOneLabel from '@salesforce/label/c.Triad_Protocol_Value_No_One';
import valueNoneLabel from '@salesforce/label/c.Triad_Protocol_Value_None';
import valueOlderLabel from '@salesforce/label/c.Triad_Protocol_Value_Older';
import valueSafetyLabel from '@salesforce/label/c.Triad_Protocol_Value_Safety';
import valueUrgentLabel from '@salesforce/label/c.Triad_Protocol_Value_Urgent';
import valueYesLabel from '@salesforce/label/c.Triad_Protocol_Value_Yes';

export const valueLabels = {
    None: valueNoneLabel,
    No_Contact: valueNoContactLabel,
    Compliance: valueComplianceLabel,
    Safety: valueSafetyLabel,
    In_Progress: valueInProgressLabel,
    Urgent: valueUrgentLabel,
    Approved: valueApprovedLabel,
    D0_6: valueD06Label,
    D7_30: valueD730Label,
    D31_90: valueD3190Label,
    Older: valueOlderLabel,
    yes: valueYesLabel,
    no: valueNoLabel,
    No_One: valueNoOneLabel,
    any: valueAnyLabel
};
