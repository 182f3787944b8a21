import type { SettingFields } from 'c/protocolData';
import { settingWords, type SettingName } from 'c/protocolWords';

/** A setting that is a number. */
export interface NumberSetting {
    readonly field: SettingName;
    readonly label: string;
    readonly value: number | null;
    readonly min: 0 | 1;
}

const COOL_DOWNS: readonly SettingName[] = ['Own_Cool_Down_Days__c', 'Other_Function_Business_Days__c'];
const CAPS: readonly SettingName[] = [
    'Account_Cap_Touches__c',
    'Account_Cap_Days__c',
    'HCP_Cap_Touches__c',
    'HCP_Cap_Days__c'
];

function numberSetting(settings: SettingFields, field: SettingName, min: 0 | 1): NumberSetting {
    return { field, label: settingWords[field], value: (settings[field] as number | null | undefined) ?? null, min };
}

export function coolDownsAndCaps(settings: SettingFields): NumberSetting[] {
    return [
        ...COOL_DOWNS.map((field) => numberSetting(settings, field, 0)),
        ...CAPS.map((field) => numberSetting(settings, field, 1))
    ];
}
