import type { SequenceProtocol } from 'c/callSequence';
import {
    CONDITION_FIELDS,
    protocolFromRows,
    type SequenceProtocolRecord,
    type SequenceRuleRecord
} from 'c/sequenceProtocol';
import { protocolRecords, type ProtocolData } from 'c/triadData';

export type RuleFields = SequenceRuleRecord;
export type SettingFields = SequenceProtocolRecord;

/** One row of a decision table. */
export interface ProtocolRule {
    /** The record's id, or any other text for a row that is not saved yet. */
    readonly key: string;
    readonly fields: RuleFields;
}

/** Everything of a version that a draft may change. */
export interface ProtocolContent {
    /** Of the version's record. */
    readonly id: string;
    readonly title: string;
    readonly settings: SettingFields;
    readonly rules: readonly ProtocolRule[];
}

export const RULE_FIELDS = [
    'Rule_Id__c',
    'Table__c',
    'Order__c',
    ...Object.values(CONDITION_FIELDS),
    'Unless_Rules__c',
    'Answer__c',
    'Reason_Code__c',
    'Is_Default__c',
    'Valid_From__c',
    'Valid_To__c'
] as const satisfies readonly (keyof RuleFields)[];

/** The version is no setting: it stays what it is. */
export const SETTING_FIELDS = [
    'Is_Medical_Proactive__c',
    'Own_Cool_Down_Days__c',
    'Other_Function_Business_Days__c',
    'Account_Cap_Touches__c',
    'Account_Cap_Days__c',
    'HCP_Cap_Touches__c',
    'HCP_Cap_Days__c',
    'Commercial_Target_A_Days__c',
    'Commercial_Target_B_Days__c',
    'Commercial_Target_C_Days__c',
    'Access_Target_A_Days__c',
    'Access_Target_B_Days__c',
    'Access_Target_C_Days__c',
    'Medical_Target_Days__c',
    'Untiered_As__c',
    'Time_Zone__c',
    'Holidays__c'
] as const satisfies readonly (keyof SettingFields)[];

/** The content of the version that the answer of `PROTOCOL_QUERY` holds; undefined where it holds none. */
export function toContent(answer: ProtocolData, title: string): ProtocolContent | undefined {
    const records = protocolRecords(answer);
    return (
        records && {
            id: records.protocol.Id,
            title,
            settings: pick(records.protocol, ['Protocol_Version__c', ...SETTING_FIELDS]),
            rules: records.rules.map((rule) => ({ key: rule.Id, fields: pick(rule, RULE_FIELDS) }))
        }
    );
}

/** The content as the engine reads it. Throws what `protocolFromRows` throws. */
export function protocolOf({ settings, rules }: ProtocolContent): SequenceProtocol {
    return protocolFromRows(
        settings,
        rules.map(({ fields }) => fields)
    );
}

/** Only these fields; one that the record lacks is blank. */
export function pick<Row extends object>(row: Row, names: readonly (keyof Row)[]): Row {
    return Object.fromEntries(names.map((name) => [name, row[name] ?? null])) as Row;
}
