import actsForAccess from '@salesforce/customPermission/Triad_Act_For_Access';
import actsForCommercial from '@salesforce/customPermission/Triad_Act_For_Commercial';
import actsForMedical from '@salesforce/customPermission/Triad_Act_For_Medical';
import configures from '@salesforce/customPermission/Triad_Configure';
import leadsRegion from '@salesforce/customPermission/Triad_Lead_Region';
import reviewsCompliance from '@salesforce/customPermission/Triad_Review_Compliance';
import userId from '@salesforce/user/Id';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';

const granted: Readonly<Record<FieldFunction, boolean>> = {
    Commercial: actsForCommercial === true,
    Medical: actsForMedical === true,
    Access: actsForAccess === true
};

/** 18-character id of the user. */
export const USER_ID = userId;

/** The functions the user acts for: one at most, unless duties were not kept apart; none for leads, Compliance and admins. */
export const OWN_FUNCTIONS: readonly FieldFunction[] = FIELD_FUNCTIONS.filter(
    (fieldFunction) => granted[fieldFunction]
);

export const LEADS_REGION = leadsRegion === true;
/** Whether the user writes, submits and activates protocols. */
export const CONFIGURES = configures === true;
/** Whether the user approves what others submitted. */
export const REVIEWS_COMPLIANCE = reviewsCompliance === true;
