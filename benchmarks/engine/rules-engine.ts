import { Engine, type ConditionProperties, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import type { SequenceFacts, SequenceProtocol } from 'c/callSequence';
import { overdueShare } from './shares.ts';

type Table = SequenceProtocol['tables'][number];
type Row = Table['rows'][number];
type CoverageTable = Extract<Table, { name: 'coverage' }>;

/** Higher runs first; rules of one priority run together. A success stops the tables that come after. */
const PRIORITY = { stops: 400, obligations: 300, journey: 200, coverage: 100, otherwise: 1 } as const;

function all(conditions: NestedCondition[]): { all: NestedCondition[] } {
    return { all: conditions };
}

function conditionsOf(row: Row, table: Table): NestedCondition[] {
    const own = Object.entries(row.when).map(([fact, values]): ConditionProperties => {
        const [only, ...others]: readonly string[] = values;
        return others.length === 0 ? { fact, operator: 'equal', value: only } : { fact, operator: 'in', value: values };
    });
    const exceptions = table.rows.filter(({ ruleId }) => row.unless?.includes(ruleId));
    return [...own, ...exceptions.map((exception) => ({ not: all(conditionsOf(exception, table)) }))];
}

function searchRules(table: Exclude<Table, CoverageTable>): RuleProperties[] {
    return table.rows.map((row, index) => {
        const step = { FIRST: index, PRIORITY: 'priority' in row ? row.priority : 0, UNIQUE: 0 }[table.hitPolicy];
        return {
            conditions: all(conditionsOf(row, table)),
            event: { type: 'answer', params: { answer: row.answer, ruleId: row.ruleId } },
            priority: PRIORITY[table.name] - step
        };
    });
}

function overdueFact(fieldFunction: FieldFunction): string {
    return `overdue${fieldFunction}`;
}

/** A function wins where it is overdue, more so than those before it in tie order, and not less than those after. */
function coverageRules(table: CoverageTable): RuleProperties[] {
    const winners = table.rows.map((row) => {
        const rank = table.ties.indexOf(row.answer);
        const rivals = table.ties.flatMap((rival, rivalRank): ConditionProperties[] => {
            const operator = rivalRank < rank ? 'greaterThan' : 'greaterThanInclusive';
            const value = { fact: overdueFact(rival) };
            return rival === row.answer ? [] : [{ fact: overdueFact(row.answer), operator, value }];
        });
        const overdue = { fact: overdueFact(row.answer), operator: 'greaterThanInclusive', value: 1 };
        return {
            conditions: all([overdue, ...conditionsOf(row, table), ...rivals]),
            event: { type: 'answer', params: { answer: row.answer, ruleId: row.ruleId } },
            priority: PRIORITY.coverage
        };
    });
    const nobody = FIELD_FUNCTIONS.map((one) => ({ fact: overdueFact(one), operator: 'lessThan', value: 1 }));
    const params = { answer: 'No_One', ruleId: table.otherwise?.ruleId };
    return [...winners, { conditions: all(nobody), event: { type: 'answer', params }, priority: PRIORITY.otherwise }];
}

/**
 * The same protocol for json-rules-engine: one Engine, to be reused for every account. The overdue shares, which
 * `decide` computes too, are dynamic facts: worked out when a rule asks, once a run.
 */
export function rulesEngine(protocol: SequenceProtocol): Engine {
    const rules = protocol.tables.flatMap((table) =>
        table.hitPolicy === 'COLLECT' ? coverageRules(table) : searchRules(table)
    );
    const engine = new Engine(rules);
    engine.addFact('proactiveMedical', protocol.settings.proactiveMedical ? 'yes' : 'no');
    for (const one of FIELD_FUNCTIONS) {
        engine.addFact(overdueFact(one), async (_parameters, almanac) =>
            overdueShare(one, await almanac.factValue<SequenceFacts>('facts'), protocol, Infinity)
        );
    }
    engine.on('success', () => engine.stop());
    return engine;
}

/** The facts as json-rules-engine takes them: by name, and whole for the dynamic facts. */
export function rulesEngineFacts(facts: SequenceFacts): Record<string, unknown> {
    return { ...facts, facts };
}

/** Function and rule of the one event that came. Throws where it is not one. */
export async function rulesEngineAnswer(engine: Engine, facts: Record<string, unknown>): Promise<unknown> {
    const { events } = await engine.run(facts);
    if (events.length !== 1) {
        throw new Error(`json-rules-engine gives ${events.length} answers where one is due`);
    }
    return events[0]?.params;
}
