import {
    DEFAULT_PROTOCOL,
    type Conditions,
    type CoverageRow,
    type PriorityRow,
    type RuleRow,
    type SequenceProtocol,
    type TableName
} from 'c/callSequence';
import { validateProtocol, type FindingCode, type ProtocolFinding, type ValidationOptions } from 'c/protocolValidator';
import { protocolWith, TODAY } from '../../callSequence/__tests__/pictures';

export { protocolWith, TODAY };

type AnyRow = RuleRow & Partial<PriorityRow> & Partial<Omit<CoverageRow, keyof RuleRow>>;

/** The default protocol with other rows in one table. */
export function draft(name: TableName, change: (rows: readonly AnyRow[]) => readonly AnyRow[]): SequenceProtocol {
    const tables = DEFAULT_PROTOCOL.tables.map((table) =>
        table.name === name ? { ...table, rows: change(table.rows) } : table
    );
    return { ...DEFAULT_PROTOCOL, tables: tables as unknown as SequenceProtocol['tables'] };
}

export function withoutDefaultRow(protocol: SequenceProtocol = DEFAULT_PROTOCOL): SequenceProtocol {
    const tables = protocol.tables.map((table) => ({ ...table, otherwise: undefined }));
    return { ...protocol, tables: tables as unknown as SequenceProtocol['tables'] };
}

export function rule(
    ruleId: string,
    answer: RuleRow['answer'],
    when: Conditions,
    others: Partial<AnyRow> = {}
): AnyRow {
    return { ruleId, answer, when, reason: 'Build_Interest', ...others };
}

/** The findings of one code, for today. */
export function findings(
    protocol: SequenceProtocol,
    code: FindingCode,
    options: Partial<ValidationOptions> = {}
): ProtocolFinding[] {
    return validateProtocol(protocol, { today: TODAY, ...options }).filter((finding) => finding.code === code);
}

export function codes(protocol: SequenceProtocol, options: Partial<ValidationOptions> = {}): string[] {
    const all = validateProtocol(protocol, { today: TODAY, ...options });
    return all.map(({ code, ruleIds }) => [code, ...ruleIds].join(' '));
}
