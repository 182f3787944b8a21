import type { ConditionName, TableName } from 'c/callSequence';
import type { ProtocolStatus, RuleFields, SettingFields } from 'c/protocolData';
import { CONDITION_FIELDS } from 'c/sequenceProtocol';
import { conditionLabels } from './conditionLabels';
import { fieldLabels } from './fieldLabels';
import { policyLabels } from './policyLabels';
import { settingLabels } from './settingLabels';
import { statusLabels } from './statusLabels';
import { tableLabels } from './tableLabels';

export type RuleFieldName = keyof RuleFields;
export type SettingName = Exclude<keyof SettingFields, 'Protocol_Version__c'>;

export const conditionWords: Readonly<Record<ConditionName, string>> = conditionLabels;
export const tableWords: Readonly<Record<TableName, string>> = tableLabels;
/** How each table is read: its hit policy. */
export const policyWords: Readonly<Record<TableName, string>> = policyLabels;
export const statusWords: Readonly<Record<ProtocolStatus, string>> = statusLabels;
export const settingWords: Readonly<Record<SettingName, string>> = settingLabels;

const conditionFields = Object.entries(CONDITION_FIELDS).map(([name, field]) => [
    field,
    conditionLabels[name as ConditionName]
]);

/** Every field of a rule record. */
export const fieldWords = { ...Object.fromEntries(conditionFields), ...fieldLabels } as Readonly<
    Record<RuleFieldName, string>
>;
