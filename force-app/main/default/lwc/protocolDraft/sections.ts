import type { ConditionName, TableName } from 'c/callSequence';
import type { ProtocolContent, ProtocolRule } from 'c/protocolData';
import { CONDITION_FIELDS, TABLE_NAMES } from 'c/sequenceProtocol';

/** One decision table as the grid shows it. */
export interface TableSection {
    readonly table: TableName;
    readonly rows: readonly ProtocolRule[];
    /** Conditions that some row of the table has, in the order of the record's fields. */
    readonly conditions: readonly ConditionName[];
    readonly hasDates: boolean;
    readonly hasExceptions: boolean;
}

const NAMES = Object.keys(TABLE_NAMES) as TableName[];
const CONDITIONS = Object.keys(CONDITION_FIELDS) as ConditionName[];

/** By order, then by rule id; equal ones as they come. */
function compareRules({ fields: a }: ProtocolRule, { fields: b }: ProtocolRule): number {
    return a.Order__c - b.Order__c || (a.Rule_Id__c === b.Rule_Id__c ? 0 : a.Rule_Id__c < b.Rule_Id__c ? -1 : 1);
}

/** The rows of one table in their order. */
export function rowsOf({ rules }: ProtocolContent, table: TableName): ProtocolRule[] {
    return rules.filter(({ fields }) => fields.Table__c === TABLE_NAMES[table]).sort(compareRules);
}

/** The four tables in the order in which they are searched. */
export function tableSections(content: ProtocolContent): TableSection[] {
    return NAMES.map((table) => {
        const rows = rowsOf(content, table);
        return {
            table,
            rows,
            conditions: CONDITIONS.filter((name) => rows.some(({ fields }) => fields[CONDITION_FIELDS[name]])),
            hasDates: rows.some(({ fields }) => fields.Valid_From__c || fields.Valid_To__c),
            hasExceptions: rows.some(({ fields }) => fields.Unless_Rules__c)
        };
    });
}
