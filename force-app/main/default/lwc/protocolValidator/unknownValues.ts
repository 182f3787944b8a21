import { FIELD_FUNCTIONS } from 'c/triadModel';
import {
    CONDITION_VALUES,
    DEFAULT_PROTOCOL,
    dayNumber,
    type ConditionName,
    type RuleRow,
    type SequenceProtocol
} from 'c/callSequence';
import type { Table } from './context';
import type { ProtocolFinding } from './findings';

const ANSWERS: readonly string[] = [...FIELD_FUNCTIONS, 'No_One'];
const KNOWN_REASONS: ReadonlySet<string> = new Set(
    DEFAULT_PROTOCOL.tables.flatMap((table) => [
        ...table.rows.map(({ reason }) => reason),
        ...(table.hitPolicy === 'COLLECT' && table.otherwise ? [table.otherwise.reason] : [])
    ])
);

/** One thing of a row that means nothing, and the row without it. */
interface Unknown {
    readonly where: string;
    readonly value: string;
}

function isDay(text: string): boolean {
    try {
        dayNumber(text);
        return true;
    } catch {
        return false;
    }
}

function unknownConditions({ when }: RuleRow): Unknown[] {
    const conditions: readonly [string, readonly string[]][] = Object.entries(when);
    return conditions.flatMap(([name, values]) => {
        const known: readonly string[] = CONDITION_VALUES[name as ConditionName] ?? [];
        return values.filter((value) => !known.includes(value)).map((value) => ({ where: name, value }));
    });
}

function unknownsOf(row: RuleRow, table: Table): Unknown[] {
    const ruleIds = table.rows.map(({ ruleId }) => ruleId);
    const strayRules = (row.unless ?? []).filter((ruleId) => !ruleIds.includes(ruleId));
    const dates = [
        { where: 'validFrom', value: row.validFrom },
        { where: 'validTo', value: row.validTo }
    ].filter((date): date is Unknown => date.value !== undefined && !isDay(date.value));
    return [
        ...unknownConditions(row),
        ...strayRules.map((value) => ({ where: 'unless', value })),
        ...(ANSWERS.includes(row.answer) ? [] : [{ where: 'answer', value: row.answer }]),
        ...(KNOWN_REASONS.has(row.reason) ? [] : [{ where: 'reason', value: row.reason }]),
        ...dates
    ];
}

/** Values that no fact has, rules that are not in the table, answers and reasons nobody knows, days that are none. */
export function unknownValues({ tables }: SequenceProtocol): ProtocolFinding[] {
    return tables.flatMap((table) =>
        table.rows.flatMap((row) =>
            unknownsOf(row, table).map(({ where, value }): ProtocolFinding => ({
                code: 'Unknown_Value',
                severity: 'error',
                ruleIds: [row.ruleId],
                table: table.name,
                parameters: { where, value }
            }))
        )
    );
}

function withKnownValues<R extends RuleRow>(row: R): R {
    const conditions = Object.entries(row.when).map(([name, values]) => {
        const known: readonly string[] = CONDITION_VALUES[name as ConditionName] ?? [];
        return [name, (values as readonly string[]).filter((value) => known.includes(value))];
    });
    const isFrom = row.validFrom !== undefined && isDay(row.validFrom);
    const isTo = row.validTo !== undefined && isDay(row.validTo);
    return {
        ...row,
        when: Object.fromEntries(conditions) as RuleRow['when'],
        validFrom: isFrom ? row.validFrom : undefined,
        validTo: isTo ? row.validTo : undefined
    };
}

/** The protocol without what means nothing, so that the other checks can say the rest. */
export function knownPart(protocol: SequenceProtocol): SequenceProtocol {
    const tables = protocol.tables.map((table) => ({
        ...table,
        rows: (table.rows as readonly RuleRow[])
            .filter(({ answer }) => ANSWERS.includes(answer))
            .map((row) => withKnownValues(row))
    }));
    return { ...protocol, tables: tables as unknown as SequenceProtocol['tables'] };
}
