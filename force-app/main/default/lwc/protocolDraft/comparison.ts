import type { TableName } from 'c/callSequence';
import {
    RULE_FIELDS,
    SETTING_FIELDS,
    type ProtocolContent,
    type ProtocolRule,
    type RuleFields,
    type SettingFields
} from 'c/protocolData';
import { rowsOf } from './sections';

export type RowChangeKind = 'added' | 'removed' | 'changed';

export interface RowChange {
    readonly kind: RowChangeKind;
    readonly table: TableName;
    readonly before: RuleFields | undefined;
    readonly after: RuleFields | undefined;
    /** With `changed`: the fields that differ. */
    readonly fields: readonly (keyof RuleFields)[];
}

export interface SettingChange {
    readonly field: (typeof SETTING_FIELDS)[number];
    readonly before: SettingFields[keyof SettingFields];
    readonly after: SettingFields[keyof SettingFields];
}

export interface Comparison {
    readonly rows: readonly RowChange[];
    readonly settings: readonly SettingChange[];
}

const TABLES: readonly TableName[] = ['stops', 'obligations', 'journey', 'coverage'];
/** Where a row is found and in which order its table is searched says nothing where only one row may match. */
const UNORDERED: readonly TableName[] = ['journey'];

function differing(table: TableName, before: RuleFields, after: RuleFields): (keyof RuleFields)[] {
    return RULE_FIELDS.filter(
        (name) =>
            (before[name] ?? null) !== (after[name] ?? null) && !(name === 'Order__c' && UNORDERED.includes(table))
    );
}

/** Pairs rows of one rule: first those that say the same, then what is left in order. */
function pairs(table: TableName, before: readonly ProtocolRule[], after: readonly ProtocolRule[]) {
    const open = [...after];
    const take = (matches: (candidate: ProtocolRule) => boolean): ProtocolRule | undefined => {
        const index = open.findIndex(matches);
        return index < 0 ? undefined : open.splice(index, 1)[0];
    };
    const same = before.map((rule) => take(({ fields }) => differing(table, rule.fields, fields).length === 0));
    const paired = before.map((rule, index) => ({
        before: rule,
        after: same[index] ?? take(({ fields }) => fields.Rule_Id__c === rule.fields.Rule_Id__c)
    }));
    return { paired, added: open };
}

function tableChanges(table: TableName, before: ProtocolContent, after: ProtocolContent): RowChange[] {
    const { paired, added } = pairs(table, rowsOf(before, table), rowsOf(after, table));
    const changes = paired.flatMap(({ before: old, after: now }): RowChange[] => {
        if (!now) {
            return [{ kind: 'removed', table, before: old.fields, after: undefined, fields: [] }];
        }
        const fields = differing(table, old.fields, now.fields);
        return fields.length > 0 ? [{ kind: 'changed', table, before: old.fields, after: now.fields, fields }] : [];
    });
    return [
        ...changes,
        ...added.map(({ fields }): RowChange => ({
            kind: 'added',
            table,
            before: undefined,
            after: fields,
            fields: []
        }))
    ];
}

/** What `after` says otherwise than `before`: rows by table, then settings. */
export function compareContents(before: ProtocolContent, after: ProtocolContent): Comparison {
    return {
        rows: TABLES.flatMap((table) => tableChanges(table, before, after)),
        settings: SETTING_FIELDS.flatMap((field) => {
            const [old, now] = [before.settings[field] ?? null, after.settings[field] ?? null];
            return old === now ? [] : [{ field, before: old, after: now }];
        })
    };
}
