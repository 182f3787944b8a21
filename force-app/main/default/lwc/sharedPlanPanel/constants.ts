import ACCESS_STANDING from '@salesforce/schema/Shared_Plan__c.Access_Standing__c';
import COMMERCIAL_STANDING from '@salesforce/schema/Shared_Plan__c.Commercial_Standing__c';
import MEDICAL_STANDING from '@salesforce/schema/Shared_Plan__c.Medical_Standing__c';
import type { FieldId } from 'lightning/uiRecordApi';
import type { FieldFunction } from 'c/triadModel';

/** The id that stands for the record type of an object that has none. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export const STANDING_FIELDS: Readonly<Record<FieldFunction, FieldId>> = {
    Access: ACCESS_STANDING,
    Commercial: COMMERCIAL_STANDING,
    Medical: MEDICAL_STANDING
};
