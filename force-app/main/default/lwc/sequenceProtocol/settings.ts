import type { AccountTier } from 'c/triadModel';
import { DEFAULT_PROTOCOL, type SequenceSettings } from 'c/callSequence';
import type { SequenceProtocolRecord } from './records';

const DEFAULTS = DEFAULT_PROTOCOL.settings;

function holidaysOf(text: string | null | undefined): string[] {
    const days = (text ?? '').split(/\r?\n/).map((line) => line.trim());
    return days.filter((day) => day !== '').sort();
}

function targetsOf(record: SequenceProtocolRecord): SequenceSettings['targets'] {
    const { Commercial, Medical, Access } = DEFAULTS.targets;
    const medical = record.Medical_Target_Days__c;
    return {
        Commercial: {
            A: record.Commercial_Target_A_Days__c ?? Commercial.A,
            B: record.Commercial_Target_B_Days__c ?? Commercial.B,
            C: record.Commercial_Target_C_Days__c ?? Commercial.C
        },
        // One field for all tiers: what ranks Medical's work may not read them.
        Medical: { A: medical ?? Medical.A, B: medical ?? Medical.B, C: medical ?? Medical.C },
        Access: {
            A: record.Access_Target_A_Days__c ?? Access.A,
            B: record.Access_Target_B_Days__c ?? Access.B,
            C: record.Access_Target_C_Days__c ?? Access.C
        }
    };
}

/** The stages that follow each other are no setting of the record: they are the product's. */
export function settingsFrom(record: SequenceProtocolRecord): SequenceSettings {
    const { accountCap, hcpCap } = DEFAULTS;
    return {
        proactiveMedical: record.Is_Medical_Proactive__c,
        timeZone: record.Time_Zone__c ?? DEFAULTS.timeZone,
        holidays: holidaysOf(record.Holidays__c),
        ownCoolDownDays: record.Own_Cool_Down_Days__c ?? DEFAULTS.ownCoolDownDays,
        accountCap: {
            touches: record.Account_Cap_Touches__c ?? accountCap.touches,
            days: record.Account_Cap_Days__c ?? accountCap.days
        },
        otherFunctionBusinessDays: record.Other_Function_Business_Days__c ?? DEFAULTS.otherFunctionBusinessDays,
        hcpCap: { touches: record.HCP_Cap_Touches__c ?? hcpCap.touches, days: record.HCP_Cap_Days__c ?? hcpCap.days },
        targets: targetsOf(record),
        tierOfUntiered: record.Untiered_As__c ?? DEFAULTS.tierOfUntiered,
        nextStage: DEFAULTS.nextStage
    };
}

function oneTarget(targets: Readonly<Record<AccountTier, number>>): number {
    if (targets.A !== targets.B || targets.B !== targets.C) {
        throw new RangeError('Medical has targets that differ by tier: a record has one for all');
    }
    return targets.A;
}

/** Throws RangeError for what a record cannot say: targets of Medical that differ by tier. */
export function recordOfSettings(settings: SequenceSettings): Omit<SequenceProtocolRecord, 'Protocol_Version__c'> {
    const { accountCap, hcpCap, targets } = settings;
    return {
        Is_Medical_Proactive__c: settings.proactiveMedical,
        Time_Zone__c: settings.timeZone,
        Holidays__c: settings.holidays.length === 0 ? null : settings.holidays.join('\n'),
        Own_Cool_Down_Days__c: settings.ownCoolDownDays,
        Other_Function_Business_Days__c: settings.otherFunctionBusinessDays,
        Account_Cap_Touches__c: accountCap.touches,
        Account_Cap_Days__c: accountCap.days,
        HCP_Cap_Touches__c: hcpCap.touches,
        HCP_Cap_Days__c: hcpCap.days,
        Commercial_Target_A_Days__c: targets.Commercial.A,
        Commercial_Target_B_Days__c: targets.Commercial.B,
        Commercial_Target_C_Days__c: targets.Commercial.C,
        Access_Target_A_Days__c: targets.Access.A,
        Access_Target_B_Days__c: targets.Access.B,
        Access_Target_C_Days__c: targets.Access.C,
        Medical_Target_Days__c: oneTarget(targets.Medical),
        Untiered_As__c: settings.tierOfUntiered
    };
}
