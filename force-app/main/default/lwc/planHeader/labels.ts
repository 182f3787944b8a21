import holdComplianceText from '@salesforce/label/c.Triad_Plan_Hold_Compliance';
import holdNoContactText from '@salesforce/label/c.Triad_Plan_Hold_No_Contact';
import holdSafetyText from '@salesforce/label/c.Triad_Plan_Hold_Safety';
import lastSaved from '@salesforce/label/c.Triad_Plan_Last_Saved';
import noOwner from '@salesforce/label/c.Triad_Plan_No_Owner';
import noTier from '@salesforce/label/c.Triad_Plan_No_Tier';
import owner from '@salesforce/label/c.Triad_Plan_Owner';
import stage from '@salesforce/label/c.Triad_Plan_Stage';
import tier from '@salesforce/label/c.Triad_Plan_Tier';

export const labels = { lastSaved, noOwner, noTier, owner, stage, tier };

export const holdTexts = {
    Compliance: holdComplianceText,
    No_Contact: holdNoContactText,
    Safety: holdSafetyText
};
