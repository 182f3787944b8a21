/**
 * How a query would be run, in the shape of "Query Performance Feedback (Beta)". The leading operation is the one SQLite chooses; every
 * count is of rows that this user may see. Costs are the local org's own: 1 is what reading a third of the object costs.
 */
import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { compile, type Plan } from './plan.ts';
import { planOfText, planOfTree } from './plan-cache.ts';
import { Run } from './run.ts';

export interface PlanNote {
    readonly description: string;
    readonly fields: readonly string[];
    readonly tableEnumOrId: string;
}

/** Field names as the REST API and jsforce's `QueryExplainResult` have them. */
export interface QueryFeedback {
    readonly cardinality: number;
    /** Indexed fields the leading operation uses. */
    readonly fields: readonly string[];
    readonly leadingOperationType: 'Index' | 'TableScan';
    readonly notes: readonly PlanNote[];
    readonly relativeCost: number;
    readonly sobjectCardinality: number;
    readonly sobjectType: string;
}

/** Share of an object that is as costly to find by an index as by reading all of it. */
const SELECTIVE_SHARE = 1 / 3;

/** Of a text or a parsed query. Throws what `query` would throw before it reads a row. */
export function explain(org: Org, user: UserContext, asked: string | Query): readonly QueryFeedback[] {
    const plan = typeof asked === 'string' ? planOfText(org, user, asked, false) : planOfTree(org, user, asked);
    const run = new Run(org, user);
    const cardinality = run.count(plan);
    const sobjectCardinality = run.count(allRows(org, user, plan));
    const { fields, isIndexed } = leadingOperation(run.steps(plan), plan);
    const share = sobjectCardinality === 0 ? 0 : cardinality / sobjectCardinality;
    return [
        {
            cardinality,
            fields,
            leadingOperationType: isIndexed ? 'Index' : 'TableScan',
            notes: isIndexed
                ? []
                : [
                      {
                          description: 'Not considering filter for optimization because unindexed',
                          fields: ['IsDeleted'],
                          tableEnumOrId: plan.object
                      }
                  ],
            relativeCost: round(isIndexed ? share / SELECTIVE_SHARE : 1 / SELECTIVE_SHARE),
            sobjectCardinality,
            sobjectType: plan.object
        }
    ];
}

function allRows(org: Org, user: UserContext, { object }: Plan): Plan {
    let aliases = 0;
    return compile(
        { org, user, text: undefined, includeDeleted: false, nextAlias: () => `t${aliases++}` },
        { fields: [{ type: 'Field', field: 'Id' }], sObject: object }
    );
}

/** SQLite says `SCAN t0` or `SEARCH t0 USING INDEX … (AccountId=? AND …)`; the first step is the leading one. */
function leadingOperation(
    steps: readonly string[],
    { alias }: Plan
): { readonly fields: readonly string[]; readonly isIndexed: boolean } {
    const [step = ''] = steps;
    const search = new RegExp(`^SEARCH ${alias}\\b.*\\((.*)\\)`).exec(step);
    const fields = [...(search?.[1] ?? '').matchAll(/(\w+)[=<>]/g)].map(([, field = '']) => field);
    return { fields: [...new Set(fields)], isIndexed: search !== null };
}

function round(cost: number): number {
    return Math.round(cost * 1000) / 1000;
}
