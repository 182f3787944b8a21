import type { CoverageTable, RuleRow, SearchTable, SequenceProtocol } from 'c/callSequence';
import { recordOfConditions } from './conditions';
import { TABLE_NAMES } from './fields';
import type { ProtocolIdentity, ProtocolRecords, SequenceRuleRecord } from './records';
import { recordOfSettings } from './settings';

const DEFAULT_IDENTITY: ProtocolIdentity = { scope: 'Global', title: 'Default protocol' };

function recordOf(table: SearchTable | CoverageTable, row: RuleRow, order: number): SequenceRuleRecord {
    return {
        Rule_Id__c: row.ruleId,
        Table__c: TABLE_NAMES[table.name],
        Order__c: order,
        ...recordOfConditions(row.when),
        Unless_Rules__c: row.unless?.join(',') ?? null,
        Answer__c: row.answer,
        Reason_Code__c: row.reason,
        Is_Default__c: false,
        Valid_From__c: row.validFrom ?? null,
        Valid_To__c: row.validTo ?? null
    };
}

function coverageRecords(table: CoverageTable): SequenceRuleRecord[] {
    const { rows, ties, otherwise } = table;
    const inTieOrder = [...rows].sort((a, b) => ties.indexOf(a.answer) - ties.indexOf(b.answer));
    const records = inTieOrder.map((row, index) => recordOf(table, row, index + 1));
    if (otherwise) {
        const row: RuleRow = { ...otherwise, when: {}, answer: 'No_One' };
        records.push({ ...recordOf(table, row, records.length + 1), Is_Default__c: true });
    }
    return records;
}

function tableRecords(table: SearchTable | CoverageTable): SequenceRuleRecord[] {
    switch (table.hitPolicy) {
        case 'COLLECT':
            return coverageRecords(table);
        case 'PRIORITY':
            return table.rows.map((row) => recordOf(table, row, row.priority));
        default:
            return table.rows.map((row, index) => recordOf(table, row, index + 1));
    }
}

/**
 * The records that say what the protocol says; `protocolFromRows` makes the same protocol of them, with the same digest.
 * Keys tell scope, version, table and place. Throws RangeError for what records cannot say.
 */
export function rowsFromProtocol(
    protocol: SequenceProtocol,
    { scope, title }: ProtocolIdentity = DEFAULT_IDENTITY
): ProtocolRecords {
    const key = `${scope}:${protocol.version}`;
    const rules = protocol.tables.flatMap((table) =>
        tableRecords(table).map((record, index) => ({
            ...record,
            Source_Key__c: `${key}:${record.Table__c}:${index + 1}`
        }))
    );
    return {
        protocol: {
            Title__c: title,
            Scope__c: scope,
            Protocol_Key__c: key,
            Protocol_Version__c: protocol.version,
            ...recordOfSettings(protocol.settings)
        },
        rules
    };
}
