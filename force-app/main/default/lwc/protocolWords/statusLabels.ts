import statusActiveLabel from '@salesforce/label/c.Triad_Protocol_Status_Active';
import statusApprovedLabel from '@salesforce/label/c.Triad_Protocol_Status_Approved';
import statusDraftLabel from '@salesforce/label/c.Triad_Protocol_Status_Draft';
import statusRetiredLabel from '@salesforce/label/c.Triad_Protocol_Status_Retired';
import statusValidatedLabel from '@salesforce/label/c.Triad_Protocol_Status_Validated';

export const statusLabels = {
    Draft: statusDraftLabel,
    Validated: statusValidatedLabel,
    Approved: statusApprovedLabel,
    Active: statusActiveLabel,
    Retired: statusRetiredLabel
};
