/** Runs a plan against the store. Everything here is synchronous, so all statements of one query see the same data. */
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { quoted, type SqlRow, type SqlValue } from '../store/store.ts';
import { FormulaReader, withFormulas } from './org-functions.ts';
import type { ChildPlan, GroupsPlan, Plan, RowsPlan } from './plan.ts';
import { shapeRow, type RowSource } from './shape.ts';
import { concatenate, join, sql, valuesAt, type Moment, type Parameter, type Sql } from './sql.ts';
import type { SoqlChildren, SoqlRow } from './types.ts';

const ALL_ROWS = -1;
const BEYOND_STORE = /too many|too large|too complex|at most \d+ tables|stack overflow/;

/** Texts of a plan and what they stand for in one run of it, so that a plan serves requests that differ in them only. */
export type TextBindings = ReadonlyMap<string, string>;

export class Run {
    private readonly org: Org;
    private readonly moment: Moment;
    private readonly formulas: FormulaReader;
    private readonly bindings: TextBindings | undefined;

    constructor(org: Org, user: UserContext, bindings?: TextBindings) {
        this.org = org;
        this.bindings = bindings;
        this.moment = { now: org.now(), user };
        this.formulas = new FormulaReader(org, user);
    }

    /** At most `most` rows of the result, after the query's own OFFSET and LIMIT. */
    rows(plan: RowsPlan, most: number = ALL_ROWS): SoqlRow[] {
        const limit = most === ALL_ROWS ? (plan.limit ?? ALL_ROWS) : Math.min(plan.limit ?? most, most);
        const statement = concatenate(select(plan.columns, plan), orderAndRange(plan, limit, plan.offset));
        return this.shaped(plan, this.all(statement));
    }

    /** Ids of the whole result in order. */
    ids(plan: RowsPlan): string[] {
        const statement = concatenate(
            select([`${plan.idSql} AS id`], plan),
            orderAndRange(plan, plan.limit, plan.offset)
        );
        return this.all(statement).map((row) => String(row['id']));
    }

    /** Ids of the result for each list of what the object's columns have to equal; each has a LIMIT of its own. */
    idsFor(plan: RowsPlan, columns: readonly string[], lists: readonly (readonly string[])[]): string[][] {
        const equal = columns.map((column, index) =>
            sql(`${plan.alias}.${quoted(column)} = (list.value ->> ${index})`)
        );
        const statement = concatenate(
            'SELECT (SELECT json_group_array(id) FROM (',
            select([`${plan.idSql} AS id`], { ...plan, where: [...equal, ...plan.where] }),
            orderAndRange(plan, plan.limit, plan.offset),
            sql(')) AS ids FROM json_each(?) AS list', JSON.stringify(lists))
        );
        return this.all(statement).map(({ ids }) => JSON.parse(String(ids)) as string[]);
    }

    /** The rows of some ids in their order; ids whose record is gone or hidden since are left out. */
    rowsOf(plan: RowsPlan, ids: readonly string[]): SoqlRow[] {
        const statement = concatenate(
            `SELECT ${plan.columns.join(', ')} FROM `,
            plan.from,
            clause(
                ' WHERE ',
                [sql(`${plan.idSql} IN (SELECT value FROM json_each(?))`, JSON.stringify(ids)), ...plan.visible],
                ' AND '
            )
        );
        const rows = new Map(this.shaped(plan, this.all(statement)).map((row) => [row.id, row]));
        return ids.flatMap((id) => rows.get(id) ?? []);
    }

    /** Rows a plan reads, after its LIMIT and before its groups. */
    count(plan: Pick<Plan, 'from' | 'where' | 'visible' | 'limit' | 'offset'>): number {
        const rows = concatenate(select(['1'], plan), orderAndRange({ orderBy: [] }, plan.limit, plan.offset));
        return Number(this.all(concatenate('SELECT COUNT(*) AS total FROM (', rows, ')'))[0]?.['total'] ?? 0);
    }

    groups(plan: GroupsPlan): SoqlRow[] {
        const { columns, sets } = plan.grouping;
        const parts = sets.map(({ select: selected, groupBy, having }) =>
            concatenate(
                select(selected, plan),
                clause(' GROUP BY ', groupBy, ', '),
                clause(' HAVING ', having ? [having] : [], '')
            )
        );
        const groups = parts.length === 1 ? parts : ['SELECT * FROM (', join(parts, ' UNION ALL '), ')'];
        const statement = concatenate(...groups, orderAndRange(plan, plan.limit, plan.offset));
        const types = Object.fromEntries(columns.map(({ key, type }) => [key, type]));
        return this.all(statement).map((row) => ({
            type: 'AggregateResult',
            types,
            values: Object.fromEntries(columns.map(({ key, column, convert }) => [key, convert(row[column] ?? null)]))
        }));
    }

    /** SQLite's own words for how it would find the rows. */
    steps(plan: Plan): string[] {
        const statement = concatenate('EXPLAIN QUERY PLAN ', select(['1'], plan));
        return this.all(statement).map((step) => String(step['detail']));
    }

    private all(statement: Sql): SqlRow[] {
        const { store } = this.org;
        const parameters: SqlValue[] = bound(valuesAt(statement.parameters, this.moment), this.bindings);
        try {
            return withFormulas(store, this.formulas, () => store.all(statement.sql, parameters));
        } catch (error) {
            throw isBeyondStore(error) ? new OrgError('QUERY_TOO_COMPLICATED', 'Query is too complicated') : error;
        }
    }

    private shaped(plan: RowsPlan, rows: readonly SqlRow[]): SoqlRow[] {
        const ids = rows.map((row) => String(row[plan.shape.idColumn]));
        const children = plan.children.map((child) => this.children(child, ids));
        const source: RowSource = {
            formulas: this.formulas,
            children: (index, parentId) => asChildren(children[index]?.get(parentId))
        };
        return rows.flatMap((row) => shapeRow(plan.shape, row, source) ?? []);
    }

    /** All children of all parents in one statement; LIMIT and OFFSET count per parent. */
    private children({ plan, parentSql }: ChildPlan, parentIds: readonly string[]): Map<string, SoqlRow[]> {
        const ofParents: Parameter = JSON.stringify(parentIds);
        const statement = concatenate(
            select([...plan.columns, `${parentSql} AS parent`], {
                ...plan,
                where: [sql(`${parentSql} IN (SELECT value FROM json_each(?))`, ofParents), ...plan.where]
            }),
            orderAndRange(plan)
        );
        const kept = keptPerParent(this.all(statement), plan);
        const shaped = this.shaped(plan, kept);
        const result = new Map<string, SoqlRow[]>();
        for (const [index, row] of shaped.entries()) {
            const parent = String(kept[index]?.['parent']);
            const siblings = result.get(parent);
            if (siblings) {
                siblings.push(row);
            } else {
                result.set(parent, [row]);
            }
        }
        return result;
    }
}

/** The store's own limits: parameters, tables, depth of an expression, length of a pattern. */
function isBeyondStore(error: unknown): boolean {
    return error instanceof Error && !(error instanceof OrgError) && BEYOND_STORE.test(error.message);
}

function keptPerParent(rows: readonly SqlRow[], { limit = Number.POSITIVE_INFINITY, offset = 0 }: RowsPlan): SqlRow[] {
    const counts = new Map<unknown, number>();
    return rows.filter((row) => {
        const position = counts.get(row['parent']) ?? 0;
        counts.set(row['parent'], position + 1);
        return position >= offset && position < offset + limit;
    });
}

function asChildren(rows: readonly SoqlRow[] | undefined): SoqlChildren | null {
    return rows ? { totalSize: rows.length, done: true, rows } : null;
}

/** Rows and their number for every kind of plan, without pages. */
export function runWhole(run: Run, plan: Plan): { readonly totalSize: number; readonly rows: readonly SoqlRow[] } {
    if (plan.kind === 'count') {
        return { totalSize: run.count(plan), rows: [] };
    }
    const rows = plan.kind === 'groups' ? run.groups(plan) : run.rows(plan);
    return { totalSize: rows.length, rows };
}

function select(
    columns: readonly (string | Sql)[],
    { from, where, visible }: Pick<Plan, 'from' | 'where' | 'visible'>
): Sql {
    const listed = columns.map((column) => (typeof column === 'string' ? sql(column) : column));
    return concatenate(
        clause('SELECT ', listed, ', '),
        ' FROM ',
        from,
        clause(' WHERE ', [...where, ...visible], ' AND ')
    );
}

function orderAndRange({ orderBy }: Pick<Plan, 'orderBy'>, limit: number = ALL_ROWS, offset: number = 0): Sql {
    const range = limit === ALL_ROWS && offset === 0 ? '' : sql(' LIMIT ? OFFSET ?', limit, offset);
    return concatenate(clause(' ORDER BY ', orderBy, ', '), range);
}

function clause(keyword: string, parts: readonly Sql[], separator: string): Sql {
    return parts.length === 0 ? sql('') : concatenate(keyword, join(parts, separator));
}

/** A standing text may be the whole of a parameter or, in a list, a part of it. */
function bound(parameters: SqlValue[], bindings: TextBindings | undefined): SqlValue[] {
    if (!bindings || bindings.size === 0) {
        return parameters;
    }
    return parameters.map((parameter) => {
        let text = parameter;
        for (const [standing, meant] of bindings) {
            text = typeof text === 'string' ? text.replaceAll(standing, meant) : text;
        }
        return text;
    });
}
