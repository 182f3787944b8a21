import { fill } from 'c/triadFormat';
import { functionWords } from 'c/triadWords';
import { exampleLabels } from './exampleLabels';
import { settingLabels } from './settingLabels';

/** The engine's paths of settings, and the fields that hold them. */
const FIELDS: Readonly<Record<string, keyof typeof settingLabels>> = {
    proactiveMedical: 'Is_Medical_Proactive__c',
    ownCoolDownDays: 'Own_Cool_Down_Days__c',
    otherFunctionBusinessDays: 'Other_Function_Business_Days__c',
    'accountCap.touches': 'Account_Cap_Touches__c',
    'accountCap.days': 'Account_Cap_Days__c',
    'hcpCap.touches': 'HCP_Cap_Touches__c',
    'hcpCap.days': 'HCP_Cap_Days__c',
    'targets.Commercial.A': 'Commercial_Target_A_Days__c',
    'targets.Commercial.B': 'Commercial_Target_B_Days__c',
    'targets.Commercial.C': 'Commercial_Target_C_Days__c',
    'targets.Medical.A': 'Medical_Target_Days__c',
    'targets.Medical.B': 'Medical_Target_Days__c',
    'targets.Medical.C': 'Medical_Target_Days__c',
    'targets.Access.A': 'Access_Target_A_Days__c',
    'targets.Access.B': 'Access_Target_B_Days__c',
    'targets.Access.C': 'Access_Target_C_Days__c',
    tierOfUntiered: 'Untiered_As__c',
    timeZone: 'Time_Zone__c',
    holidays: 'Holidays__c',
    nextStage: 'nextStage'
};

const FUNCTION_TARGETS = /^targets\.(Commercial|Medical|Access)$/;

/** What a setting is called that the validator names by its path. */
export function settingName(path: string): string {
    const fieldFunction = FUNCTION_TARGETS.exec(path)?.[1] as keyof typeof functionWords | undefined;
    if (fieldFunction) {
        return fill(exampleLabels.targets, functionWords[fieldFunction]);
    }
    const field = FIELDS[path];
    return field ? settingLabels[field] : path;
}
