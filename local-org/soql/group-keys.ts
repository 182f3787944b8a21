/** What a query groups by: the keys of GROUP BY, and which of them each set of ROLLUP or CUBE keeps. */
import type { GroupByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import type { Comparable } from './comparison.ts';
import { datePart, isDatePart } from './date-functions.ts';
import type { GroupKeys } from './filter.ts';
import { functionName, type SoqlFunction } from './functions.ts';
import { asList } from './order.ts';
import { errorAt, malformed } from './position.ts';
import type { Scope } from './scope.ts';

const MOST_SUBTOTAL_KEYS = 3;
const UNGROUPABLE: ReadonlySet<FieldType> = new Set<FieldType>([
    'longtextarea',
    'multipicklist',
    'datetime',
    'time',
    'double',
    'currency',
    'percent',
    'address',
    'base64'
]);
const GROUPABLE_FORMULAS: ReadonlySet<FieldType> = new Set<FieldType>(['boolean', 'date']);

/** What describe calls `groupable`: formulas are so as checkbox and date only, whole numbers as standard fields only, auto-numbers never. */
export function isGroupable({ autoNumber, custom, formula, type }: FieldSchema): boolean {
    const isRefused = UNGROUPABLE.has(type) || autoNumber !== undefined || (type === 'int' && custom);
    return !isRefused && (!formula || GROUPABLE_FORMULAS.has(type));
}

type Subtotals = 'ROLLUP' | 'CUBE';

export class GroupBy {
    readonly keys: readonly Comparable[];
    /** Indexes of the keys of each set of groups, the whole set first. One set unless subtotals are asked for. */
    readonly sets: ReadonlyArray<readonly number[]>;
    readonly hasSubtotals: boolean;

    constructor(scope: Scope, query: Pick<Query, 'groupBy'>) {
        const clauses = asList(query.groupBy);
        const subtotals = subtotalsOf(clauses);
        this.hasSubtotals = subtotals !== undefined;
        this.keys = keysOf(scope, subtotals ? subtotals.parts : clauses);
        this.sets = subtotals ? setsOf(subtotals.kind, this.keys.length) : [this.keys.map((_key, index) => index)];
    }

    has(expression: string): boolean {
        return this.keys.some((key) => key.sql === expression);
    }

    /** The keys as one set of groups sees them: those it does not keep are null. */
    keysIn(scope: Scope, set: readonly number[]): GroupKeys {
        return new SetKeys(scope, this, set);
    }
}

class SetKeys implements GroupKeys {
    private readonly scope: Scope;
    private readonly groupBy: GroupBy;
    private readonly set: readonly number[];

    constructor(scope: Scope, groupBy: GroupBy, set: readonly number[]) {
        this.scope = scope;
        this.groupBy = groupBy;
        this.set = set;
    }

    field(name: string): Comparable {
        return this.keyWith(this.scope.field(name).sql, name);
    }

    expression(expression: SoqlFunction): Comparable {
        if (functionName(expression) === 'GROUPING') {
            return this.grouping(expression);
        }
        const part = datePart(this.scope, expression);
        const raw = this.rawDate(expression);
        if (raw === undefined || this.groupBy.has(part.sql)) {
            return this.keyWith(part.sql, part.name);
        }
        return this.keeps(raw) ? part : { ...part, sql: 'NULL' };
    }

    /** 1 in rows that sum the field up, 0 in all others. */
    private grouping(expression: SoqlFunction): Comparable {
        const [argument] = expression.parameters ?? [];
        if (!this.groupBy.hasSubtotals || argument === undefined) {
            throw malformed('GROUPING needs GROUP BY ROLLUP or GROUP BY CUBE');
        }
        const key = typeof argument === 'string' ? this.scope.field(argument).sql : datePart(this.scope, argument).sql;
        this.keyWith(key, typeof argument === 'string' ? argument : (argument.rawValue ?? ''));
        return {
            name: expression.rawValue ?? 'GROUPING',
            sql: this.keeps(key) ? '0' : '1',
            type: 'int',
            caseSensitive: false
        };
    }

    /** A part of a grouped date field (not date-time) needs no key of its own. */
    private rawDate(expression: SoqlFunction): string | undefined {
        const [argument] = expression.parameters ?? [];
        const bound = typeof argument === 'string' ? this.scope.field(argument) : undefined;
        return bound?.field.type === 'date' && this.groupBy.has(bound.sql) ? bound.sql : undefined;
    }

    private keeps(expression: string): boolean {
        return this.set.some((index) => this.groupBy.keys[index]?.sql === expression);
    }

    private keyWith(expression: string, name: string): Comparable {
        const key = this.groupBy.keys.find((candidate) => candidate.sql === expression);
        if (!key) {
            throw errorAt(
                'MALFORMED_QUERY',
                this.scope.context.text,
                name,
                `Field must be grouped or aggregated: ${name}`
            );
        }
        return this.keeps(expression) ? key : { ...key, sql: 'NULL' };
    }
}

function subtotalsOf(
    clauses: readonly GroupByClause[]
): { readonly kind: Subtotals; readonly parts: readonly GroupByClause[] } | undefined {
    const kinds = clauses.map((clause) => ('fn' in clause ? functionName(clause.fn) : ''));
    const index = kinds.findIndex((kind) => kind === 'ROLLUP' || kind === 'CUBE');
    const clause = clauses[index];
    if (!clause || !('fn' in clause)) {
        return undefined;
    }
    const kind = kinds[index] as Subtotals;
    const parameters = clause.fn.parameters ?? [];
    if (clauses.length > 1) {
        throw malformed(`GROUP BY ${kind} cannot be combined with other fields of GROUP BY`);
    }
    if (parameters.length > MOST_SUBTOTAL_KEYS) {
        throw malformed(`GROUP BY ${kind} must contain ${MOST_SUBTOTAL_KEYS} fields or less`);
    }
    return {
        kind,
        parts: parameters.map((part) => (typeof part === 'string' ? { field: part } : { fn: part }))
    };
}

/** ROLLUP drops keys from the right; CUBE has every combination. */
function setsOf(kind: Subtotals, count: number): number[][] {
    const all = Array.from({ length: count }, (_unused, index) => index);
    return kind === 'ROLLUP'
        ? Array.from({ length: count + 1 }, (_unused, dropped) => all.slice(0, count - dropped))
        : Array.from({ length: 2 ** count }, (_unused, left) => all.filter((index) => !((left >> index) & 1)));
}

function keysOf(scope: Scope, clauses: readonly GroupByClause[]): Comparable[] {
    const keys: Comparable[] = [];
    for (const clause of clauses) {
        const key = 'fn' in clause ? keyOfFunction(scope, clause.fn) : keyOfField(scope, clause.field);
        if (keys.some((known) => known.sql === key.sql)) {
            throw malformed(`duplicate grouping expression: ${key.name}`);
        }
        keys.push(key);
    }
    return keys;
}

function keyOfFunction(scope: Scope, expression: SoqlFunction): Comparable {
    if (!isDatePart(expression)) {
        throw malformed(`GROUP BY takes fields and date functions, found ${expression.rawValue ?? ''}`);
    }
    return datePart(scope, expression);
}

function keyOfField(scope: Scope, path: string): Comparable {
    const { field, sql: expression } = scope.field(path);
    if (!isGroupable(field)) {
        throw errorAt(
            'MALFORMED_QUERY',
            scope.context.text,
            path,
            `field '${field.apiName}' can not be grouped in a query call`
        );
    }
    return { name: path, sql: expression, type: field.type, caseSensitive: field.caseSensitive };
}
