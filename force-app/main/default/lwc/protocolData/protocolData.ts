/**
 * Headless data layer of the sequencing protocol: its versions with their rules, what was set aside, drafts and the steps
 * of a version's life. The content of one version comes by `PROTOCOL_QUERY` of `c/triadData`.
 */
export { PROTOCOL_LIST_QUERY } from './protocolListQuery';
export { builtInContent } from './builtIn';
export { RULE_FIELDS, SETTING_FIELDS, protocolOf, toContent } from './content';
export { overrideRates, ALARMING_RATE } from './statistics';
export { activeOf, highestVersion, toVersions } from './versions';
export { createDraft } from './createDraft';
export { changesBetween, saveChanges } from './saveChanges';
export { activate, approve, backToDraft, submit } from './steps';
export type { ProtocolListData } from './protocolListQuery';
export type { ProtocolContent, ProtocolRule, RuleFields, SettingFields } from './content';
export type { NewDraft } from './createDraft';
export type { OverrideRate } from './statistics';
export type { ProtocolStatus, ProtocolVersion } from './versions';
export type { ProtocolChanges } from './saveChanges';
export type { Submission } from './steps';
