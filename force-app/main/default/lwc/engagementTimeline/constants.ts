import ACCESS_NOTE from '@salesforce/schema/Field_Engagement__c.Access_Note__c';
import COMMERCIAL_NOTE from '@salesforce/schema/Field_Engagement__c.Commercial_Note__c';
import POLICY_READ from '@salesforce/schema/Field_Engagement__c.Is_Coordination_Policy_Read__c';
import PURPOSE from '@salesforce/schema/Field_Engagement__c.Coordination_Purpose__c';
import MEDICAL_NOTE from '@salesforce/schema/Field_Engagement__c.Medical_Note__c';
import type { FieldId } from 'lightning/uiRecordApi';
import type { FieldFunction } from 'c/triadModel';

export { POLICY_READ, PURPOSE };

export const NOTE_FIELDS: Readonly<Record<FieldFunction, FieldId>> = {
    Access: ACCESS_NOTE,
    Commercial: COMMERCIAL_NOTE,
    Medical: MEDICAL_NOTE
};
