import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { excludedBits, FACT_NAMES, type Bits } from './bits';
import { dayNumber } from './days';
import { canonicalJson, hashText } from './hash';
import type { CoverageTable, RuleRow, SearchTable, SequenceProtocol, SequenceSettings } from './protocolTypes';
import { LAST_TOUCH_FACT, type FactName, type RuleAnswer } from './types';

/** A row made ready for matching. `reads` are the facts that its rule looks at. */
export interface CompiledRow extends RuleAnswer {
    readonly excluded: Bits;
    readonly unless: readonly CompiledRow[];
    readonly reads: readonly FactName[];
    readonly alsoTold: readonly FactName[];
    readonly reason: string;
    readonly isFiltered: boolean;
}

export interface CompiledTable {
    readonly hitPolicy: SearchTable['hitPolicy'];
    readonly rows: readonly CompiledRow[];
}

/** Rows in tie order, so that the first of equals wins. */
export interface CompiledCoverage {
    readonly rows: readonly (CompiledRow & { readonly answer: FieldFunction })[];
    readonly otherwise: CompiledRow;
}

export interface CompiledProtocol {
    readonly version: number;
    readonly settings: SequenceSettings;
    readonly holidays: ReadonlySet<number>;
    /** Hash of the whole protocol, settings and rules. */
    readonly digest: string;
    readonly tables: readonly CompiledTable[];
    readonly coverage: CompiledCoverage;
}

/** In the order of the facts, not of the conditions, so that rules with the same content read the same. */
function factsNamed(rows: readonly RuleRow[]): FactName[] {
    return FACT_NAMES.filter((name) => rows.some(({ when }) => when[name] !== undefined));
}

function compileRow(table: SearchTable | CoverageTable, row: RuleRow): CompiledRow {
    const exceptions = table.rows.filter(({ ruleId }) => row.unless?.includes(ruleId));
    return {
        answer: row.answer,
        table: table.name,
        ruleId: row.ruleId,
        excluded: excludedBits(row.when),
        unless: exceptions.map((exception) => compileRow(table, exception)),
        reads: factsNamed([row, ...exceptions]),
        alsoTold: table.alsoTold,
        reason: row.reason,
        isFiltered: table.isFiltered
    };
}

function compileTable(table: SearchTable): CompiledTable {
    const rows =
        table.hitPolicy === 'PRIORITY' ? [...table.rows].sort((a, b) => a.priority - b.priority) : [...table.rows];
    return { hitPolicy: table.hitPolicy, rows: rows.map((row) => compileRow(table, row)) };
}

function compileCoverage(table: CoverageTable): CompiledCoverage {
    const reads: FactName[] = [...FIELD_FUNCTIONS.map((one) => LAST_TOUCH_FACT[one]), 'access'];
    const rows = [...table.rows].sort((a, b) => table.ties.indexOf(a.answer) - table.ties.indexOf(b.answer));
    return {
        rows: rows.map((row) => ({ ...compileRow(table, row), answer: row.answer, reads })),
        otherwise: { ...compileRow(table, { ...table.otherwise, when: {}, answer: 'No_One' }), reads }
    };
}

function compile(protocol: SequenceProtocol): CompiledProtocol {
    const { version, settings, tables } = protocol;
    const coverage = tables.find((table) => table.hitPolicy === 'COLLECT');
    if (!coverage) {
        throw new RangeError(`Protocol ${version} has no coverage table, so that it may give no answer`);
    }
    return {
        version,
        settings,
        holidays: new Set(settings.holidays.map(dayNumber)),
        digest: hashText(canonicalJson(protocol)),
        tables: tables.filter((table) => table.hitPolicy !== 'COLLECT').map(compileTable),
        coverage: compileCoverage(coverage)
    };
}

const compiledProtocols = new WeakMap<SequenceProtocol, CompiledProtocol>();

/** Compiles a protocol once per object. Throws RangeError for a value that a fact cannot have. */
export function compileProtocol(protocol: SequenceProtocol): CompiledProtocol {
    const known = compiledProtocols.get(protocol);
    if (known) {
        return known;
    }
    const compiled = compile(protocol);
    compiledProtocols.set(protocol, compiled);
    return compiled;
}
