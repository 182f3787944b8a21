import type { AccountTier, FieldFunction } from 'c/triadModel';
import { bitsOf, excludedBits, FACT_NAMES, stageBit } from './bits';
import { dayNumber } from './days';
import { decisionDigest } from './digest';
import { GrowingHash } from './hash';
import { refuseOverlaps } from './overlaps';
import { DEFAULT_DECISION_DIGEST, DEFAULT_PROTOCOL } from './protocol';
import { coverageInOrder, exceptionsOf, rowsInOrder } from './rowOrder';
import type { CoverageTable, RuleRow, SearchTable, SequenceProtocol, SequenceSettings } from './protocolTypes';
import { FACT_VALUES, LAST_TOUCH_FACT, type FactName, type RuleAnswer } from './types';

/**
 * A row made ready for matching. `reads` are the facts that its rule looks at; `tells` adds those that an answer shows
 * beside them: the last touch of the one who goes, and what the table tells.
 */
export interface CompiledRow extends RuleAnswer {
    readonly ruleAnswer: RuleAnswer;
    readonly excludedLow: number;
    readonly excludedHigh: number;
    readonly unless: readonly CompiledRow[];
    readonly reads: readonly FactName[];
    readonly tells: readonly FactName[];
    readonly reason: string;
    readonly isFiltered: boolean;
    readonly readsTier: boolean;
    /** Day numbers between which the row matches, both included. */
    readonly firstDay: number;
    readonly lastDay: number;
}

export interface CompiledCoverageRow extends CompiledRow {
    readonly answer: FieldFunction;
}

/** Rows in tie order, so that the first of equals wins. */
export interface CompiledCoverage {
    readonly rows: readonly CompiledCoverageRow[];
    readonly otherwise: CompiledRow;
}

export interface CompiledProtocol {
    readonly version: number;
    readonly settings: SequenceSettings;
    readonly holidays: ReadonlySet<number>;
    /** Days between touches per tier: the settings' targets, turned round. */
    readonly targets: Readonly<Record<AccountTier, Readonly<Record<FieldFunction, number>>>>;
    /** Begun with the digest of the rules and of all settings that a decision may depend on; each decision goes on from it. */
    readonly hash: Pick<GrowingHash, 'fork'>;
    /** The rows of all tables before coverage in the order in which they win. */
    readonly rows: readonly CompiledRow[];
    /** The same rows less those for other stages, by the bit of the stage. */
    readonly rowsByStage: ReadonlyMap<number, readonly CompiledRow[]>;
    readonly coverage: CompiledCoverage;
}

/** In the order of the facts, not of the conditions, so that rules with the same content read the same. */
function factsNamed(rows: readonly RuleRow[]): FactName[] {
    return FACT_NAMES.filter((name) => rows.some(({ when }) => when[name] !== undefined));
}

function compileRow(table: SearchTable | CoverageTable, row: RuleRow, over: readonly string[] = []): CompiledRow {
    if (over.includes(row.ruleId)) {
        throw new RangeError(`Rules ${[...over, row.ruleId].join(', ')} make way for each other in a circle`);
    }
    const exceptions = exceptionsOf(table, row);
    const ruleAnswer = { answer: row.answer, table: table.name, ruleId: row.ruleId };
    const excluded = excludedBits(row.when);
    const reads = factsNamed([row, ...exceptions]);
    const lastTouch = row.answer === 'No_One' ? [] : [LAST_TOUCH_FACT[row.answer]];
    return {
        ...ruleAnswer,
        ruleAnswer,
        excludedLow: excluded.low,
        excludedHigh: excluded.high,
        unless: exceptions.map((exception) => compileRow(table, exception, [...over, row.ruleId])),
        reads,
        tells: [...new Set([...reads, ...lastTouch, ...table.alsoTold])],
        reason: row.reason,
        isFiltered: table.isFiltered,
        readsTier: [row, ...exceptions].some(({ when }) => when.tier !== undefined),
        firstDay: row.validFrom === undefined ? -Infinity : dayNumber(row.validFrom),
        lastDay: row.validTo === undefined ? Infinity : dayNumber(row.validTo)
    };
}

function compileTable(table: SearchTable): CompiledRow[] {
    const rows = rowsInOrder(table).map((row) => compileRow(table, row));
    if (table.hitPolicy === 'UNIQUE') {
        refuseOverlaps(rows);
    }
    return rows;
}

function compileCoverage(table: CoverageTable): CompiledCoverage {
    if (!table.otherwise) {
        throw new RangeError('The coverage table has no default row, so that it may give no answer');
    }
    return {
        rows: coverageInOrder(table).map((row) => ({ ...compileRow(table, row), answer: row.answer })),
        otherwise: compileRow(table, { ...table.otherwise, when: {}, answer: 'No_One' })
    };
}

function groupByStage(rows: readonly CompiledRow[]): Map<number, readonly CompiledRow[]> {
    const stages = FACT_VALUES.stage.map((stage) => stageBit(bitsOf('stage', stage)));
    return new Map(stages.map((bit) => [bit, rows.filter(({ excludedLow }) => (excludedLow & bit) === 0)]));
}

function targetsOf({ targets }: SequenceSettings, tier: AccountTier): Record<FieldFunction, number> {
    const { Commercial, Medical, Access } = targets;
    return { Commercial: Commercial[tier], Medical: Medical[tier], Access: Access[tier] };
}

function compile(protocol: SequenceProtocol): CompiledProtocol {
    const { version, settings, tables } = protocol;
    const coverage = tables.find((table) => table.hitPolicy === 'COLLECT');
    if (!coverage) {
        throw new RangeError(`Protocol ${version} has no coverage table, so that it may give no answer`);
    }
    const rows = tables.filter((table) => table.hitPolicy !== 'COLLECT').flatMap(compileTable);
    return {
        version,
        settings,
        holidays: new Set(settings.holidays.map(dayNumber)),
        targets: { A: targetsOf(settings, 'A'), B: targetsOf(settings, 'B'), C: targetsOf(settings, 'C') },
        hash: new GrowingHash().add(protocol === DEFAULT_PROTOCOL ? DEFAULT_DECISION_DIGEST : decisionDigest(protocol)),
        rows,
        rowsByStage: groupByStage(rows),
        coverage: compileCoverage(coverage)
    };
}

const compiledProtocols = new WeakMap<SequenceProtocol, CompiledProtocol>();

/**
 * Compiles a protocol once per object. Throws RangeError for a value that a fact cannot have, and OverlapError where
 * two rows of a UNIQUE table may match.
 */
export function compileProtocol(protocol: SequenceProtocol): CompiledProtocol {
    const known = compiledProtocols.get(protocol);
    if (known) {
        return known;
    }
    const compiled = compile(protocol);
    compiledProtocols.set(protocol, compiled);
    return compiled;
}

/** Does now what the first decision would do otherwise. Throws what `decide` would: RangeError, OverlapError. */
export function prepareProtocol(protocol: SequenceProtocol): void {
    compileProtocol(protocol);
}
