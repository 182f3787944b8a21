import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import {
    DEFAULT_PROTOCOL,
    type CoverageRow,
    type CoverageTable,
    type RuleRow,
    type SearchTable,
    type SequenceProtocol,
    type TableName
} from 'c/callSequence';
import { conditionsFrom } from './conditions';
import { TABLE_NAMES } from './fields';
import type { SequenceProtocolRecord, SequenceRuleRecord } from './records';
import { settingsFrom } from './settings';

const ANSWERS: readonly string[] = [...FIELD_FUNCTIONS, 'No_One'];
const KNOWN_TABLES: readonly string[] = Object.values(TABLE_NAMES);

function compareRecords(a: SequenceRuleRecord, b: SequenceRuleRecord): number {
    return (
        a.Order__c - b.Order__c ||
        (a.Rule_Id__c === b.Rule_Id__c ? 0 : a.Rule_Id__c < b.Rule_Id__c ? -1 : 1) ||
        ANSWERS.indexOf(a.Answer__c) - ANSWERS.indexOf(b.Answer__c) ||
        (JSON.stringify(conditionsFrom(a)) < JSON.stringify(conditionsFrom(b)) ? -1 : 1)
    );
}

function ruleIds(text: string | null | undefined): string[] {
    return (text ?? '')
        .split(',')
        .map((ruleId) => ruleId.trim())
        .filter((ruleId) => ruleId !== '');
}

function ruleFrom(record: SequenceRuleRecord): RuleRow {
    const unless = ruleIds(record.Unless_Rules__c);
    return {
        ruleId: record.Rule_Id__c,
        when: conditionsFrom(record),
        ...(unless.length > 0 && { unless }),
        answer: record.Answer__c as RuleRow['answer'],
        reason: record.Reason_Code__c,
        ...(record.Valid_From__c && { validFrom: record.Valid_From__c }),
        ...(record.Valid_To__c && { validTo: record.Valid_To__c })
    };
}

function searchTableFrom(table: SearchTable, records: readonly SequenceRuleRecord[]): SearchTable {
    return table.hitPolicy === 'PRIORITY'
        ? { ...table, rows: records.map((record) => ({ ...ruleFrom(record), priority: record.Order__c })) }
        : { ...table, rows: records.map(ruleFrom) };
}

/** Rows stand by function; the order of the records says who comes first among equals. */
function coverageFrom(table: CoverageTable, records: readonly SequenceRuleRecord[]): CoverageTable {
    const { name, hitPolicy, isFiltered, alsoTold } = table;
    const fallback = records.find(({ Is_Default__c }) => Is_Default__c);
    const rows = records.filter(({ Is_Default__c }) => !Is_Default__c).map((record) => ruleFrom(record) as CoverageRow);
    const ties = new Set<FieldFunction>([...rows.map(({ answer }) => answer), ...table.ties]);
    return {
        name,
        hitPolicy,
        isFiltered,
        alsoTold,
        rows: [...rows].sort((a, b) => ANSWERS.indexOf(a.answer) - ANSWERS.indexOf(b.answer)),
        ties: [...ties],
        ...(fallback && { otherwise: { ruleId: fallback.Rule_Id__c, reason: fallback.Reason_Code__c } })
    };
}

/**
 * The engine's protocol out of its records, the same for the same content whatever order they come in. Values that the
 * engine does not know are kept for the validator to name. Throws RangeError for a table that does not exist.
 */
export function protocolFromRows(
    protocol: SequenceProtocolRecord,
    rules: readonly SequenceRuleRecord[]
): SequenceProtocol {
    const stray = rules.find(({ Table__c }) => !KNOWN_TABLES.includes(Table__c));
    if (stray) {
        throw new RangeError(`Rule ${stray.Rule_Id__c} is in the table '${stray.Table__c}', which does not exist`);
    }
    const recordsOf = (name: TableName): SequenceRuleRecord[] =>
        rules.filter(({ Table__c }) => Table__c === TABLE_NAMES[name]).sort(compareRecords);
    const tables = DEFAULT_PROTOCOL.tables.map((table) =>
        table.hitPolicy === 'COLLECT'
            ? coverageFrom(table, recordsOf(table.name))
            : searchTableFrom(table, recordsOf(table.name))
    );
    return {
        version: protocol.Protocol_Version__c,
        settings: settingsFrom(protocol),
        tables: tables as unknown as SequenceProtocol['tables']
    };
}
