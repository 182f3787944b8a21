import { ZenEngine, type ZenDecision } from '@gorules/zen-engine';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import {
    rowsInOrder,
    type CoverageTable,
    type RuleRow,
    type SequenceFacts,
    type SequenceProtocol
} from 'c/callSequence';
import { overdueShare } from './shares.ts';

type Table = SequenceProtocol['tables'][number];

/** One row of a JDM decision table: an expression per input, and the outputs as literals. */
interface ZenRow {
    readonly _id: string;
    readonly when: string;
    readonly answer: string;
    readonly ruleId: string;
}

/** JSON has no infinity. */
const NEVER = 1e9;
const POSITION = { x: 0, y: 0 };

function literal(text: string): string {
    return JSON.stringify(text);
}

/** The settings of a protocol are fixed, so that a condition on one is settled here. */
function isPossible({ when }: RuleRow, { settings }: SequenceProtocol): boolean {
    return when.proactiveMedical?.includes(settings.proactiveMedical ? 'yes' : 'no') ?? true;
}

function expressions(row: RuleRow, table: Table, protocol: SequenceProtocol): string[] {
    const own = Object.entries(row.when)
        .filter(([name]) => name !== 'proactiveMedical')
        .map(([name, values]: [string, readonly string[]]) => {
            const [only, ...others] = values.map(literal);
            return others.length === 0 ? `${name} == ${only}` : `${name} in [${values.map(literal).join(', ')}]`;
        });
    const rows: readonly RuleRow[] = table.rows;
    const exceptions = rows.filter((other) => row.unless?.includes(other.ruleId) && isPossible(other, protocol));
    return [...own, ...exceptions.map((other) => `not (${expressions(other, table, protocol).join(' and ')})`)];
}

function zenRow(
    id: string,
    conditions: readonly string[],
    { answer, ruleId }: Pick<RuleRow, 'answer' | 'ruleId'>
): ZenRow {
    return { _id: id, when: conditions.join(' and '), answer: literal(answer), ruleId: literal(ruleId) };
}

function overdue(fieldFunction: FieldFunction): string {
    return `overdue${fieldFunction}`;
}

/** In tie order, so that with the policy `first` nobody needs to be greater than those before. */
function coverageRows(table: CoverageTable, protocol: SequenceProtocol): ZenRow[] {
    const inTieOrder = table.ties.flatMap((one) => table.rows.filter(({ answer }) => answer === one));
    const winners = inTieOrder
        .filter((row) => isPossible(row, protocol))
        .map((row, index) => {
            const later = table.ties.slice(table.ties.indexOf(row.answer) + 1);
            const longest = later.map((rival) => `${overdue(row.answer)} >= ${overdue(rival)}`);
            return zenRow(`coverage${index}`, [`${overdue(row.answer)} >= 1`, ...longest], row);
        });
    const otherwise = { answer: 'No_One', ruleId: table.otherwise?.ruleId ?? '' } as const;
    return [...winners, zenRow('otherwise', [], otherwise)];
}

function tableRows(table: Table, protocol: SequenceProtocol): ZenRow[] {
    return table.hitPolicy === 'COLLECT'
        ? coverageRows(table, protocol)
        : rowsInOrder(table)
              .filter((row) => isPossible(row, protocol))
              .map((row, index) => zenRow(`${table.name}${index}`, expressions(row, table, protocol), row));
}

/**
 * The same protocol for ZEN: one decision table with the policy `first`, each row one expression, which is faster here than
 * a column for each fact.
 */
export function zenDecision(protocol: SequenceProtocol): ZenDecision {
    const output = (name: string) => ({ id: name, name, field: name });
    const content = {
        hitPolicy: 'first',
        inputs: [{ id: 'when', name: 'when' }],
        outputs: [output('answer'), output('ruleId')],
        rules: protocol.tables.flatMap((table) => tableRows(table, protocol))
    };
    return new ZenEngine().createDecision({
        nodes: [
            { id: 'facts', type: 'inputNode', name: 'facts', position: POSITION },
            { id: 'protocol', type: 'decisionTableNode', name: 'protocol', position: POSITION, content },
            { id: 'answer', type: 'outputNode', name: 'answer', position: POSITION }
        ],
        edges: [
            { id: 'in', type: 'edge', sourceId: 'facts', targetId: 'protocol' },
            { id: 'out', type: 'edge', sourceId: 'protocol', targetId: 'answer' }
        ]
    });
}

/** The facts as ZEN takes them: only what its rules read, with the overdue shares worked out beforehand. */
export function zenFacts(facts: SequenceFacts, protocol: SequenceProtocol): Record<string, unknown> {
    const { hold, stage, access, lastTouchCommercial, lastTouchMedical, lastTouchAccess } = facts;
    const { openMedicalRequest, acceptedHandoffTo, overdueCommitmentOf, openObjectiveOf, recoveryLead } = facts;
    const shares = FIELD_FUNCTIONS.map((one) => [overdue(one), overdueShare(one, facts, protocol, NEVER)]);
    return {
        hold,
        stage,
        access,
        lastTouchCommercial,
        lastTouchMedical,
        lastTouchAccess,
        openMedicalRequest,
        acceptedHandoffTo,
        overdueCommitmentOf,
        openObjectiveOf,
        recoveryLead,
        ...(Object.fromEntries(shares) as Record<string, number>)
    };
}
