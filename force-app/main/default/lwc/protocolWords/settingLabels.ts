import settingAccessALabel from '@salesforce/label/c.Triad_Protocol_Setting_Access_A';
import settingAccessBLabel from '@salesforce/label/c.Triad_Protocol_Setting_Access_B';
import settingAccessCLabel from '@salesforce/label/c.Triad_Protocol_Setting_Access_C';
import settingAccountDaysLabel from '@salesforce/label/c.Triad_Protocol_Setting_Account_Days';
import settingAccountTouchesLabel from '@salesforce/label/c.Triad_Protocol_Setting_Account_Touches';
import settingCommercialALabel from '@salesforce/label/c.Triad_Protocol_Setting_Commercial_A';
import settingCommercialBLabel from '@salesforce/label/c.Triad_Protocol_Setting_Commercial_B';
import settingCommercialCLabel from '@salesforce/label/c.Triad_Protocol_Setting_Commercial_C';
import settingHCPDaysLabel from '@salesforce/label/c.Triad_Protocol_Setting_HCP_Days';
import settingHCPTouchesLabel from '@salesforce/label/c.Triad_Protocol_Setting_HCP_Touches';
import settingHolidaysLabel from '@salesforce/label/c.Triad_Protocol_Setting_Holidays';
import settingMedicalLabel from '@salesforce/label/c.Triad_Protocol_Setting_Medical';
import settingOtherDaysLabel from '@salesforce/label/c.Triad_Protocol_Setting_Other_Days';
import settingOwnCoolDownLabel from '@salesforce/label/c.Triad_Protocol_Setting_Own_Cool_Down';
import settingProactiveLabel from '@salesforce/label/c.Triad_Protocol_Setting_Proactive';
import settingStagesLabel from '@salesforce/label/c.Triad_Protocol_Setting_Stages';
import settingTimeZoneLabel from '@salesforce/label/c.Triad_Protocol_Setting_Time_Zone';
import settingUntieredLabel from '@salesforce/label/c.Triad_Protocol_Setting_Untiered';

export const settingLabels = {
    Is_Medical_Proactive__c: settingProactiveLabel,
    Own_Cool_Down_Days__c: settingOwnCoolDownLabel,
    Other_Function_Business_Days__c: settingOtherDaysLabel,
    Account_Cap_Touches__c: settingAccountTouchesLabel,
    Account_Cap_Days__c: settingAccountDaysLabel,
    HCP_Cap_Touches__c: settingHCPTouchesLabel,
    HCP_Cap_Days__c: settingHCPDaysLabel,
    Commercial_Target_A_Days__c: settingCommercialALabel,
    Commercial_Target_B_Days__c: settingCommercialBLabel,
    Commercial_Target_C_Days__c: settingCommercialCLabel,
    Access_Target_A_Days__c: settingAccessALabel,
    Access_Target_B_Days__c: settingAccessBLabel,
    Access_Target_C_Days__c: settingAccessCLabel,
    Medical_Target_Days__c: settingMedicalLabel,
    Untiered_As__c: settingUntieredLabel,
    Time_Zone__c: settingTimeZoneLabel,
    Holidays__c: settingHolidaysLabel,
    nextStage: settingStagesLabel
};
