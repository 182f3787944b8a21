/**
 * SQL functions that call back into the org. `soql_formula(object, field, id)` reads the stored row and asks `formula/field.ts`;
 * rows and values are kept for the length of one query, so a formula in WHERE, ORDER BY and SELECT is worked out once per record.
 * `soql_local_time(instant)` is the wall-clock time of an instant where the user is.
 */
import { formulaFieldValue } from '../formula/field.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { quoted, type SqlRow, type SqlValue, type Store } from '../store/store.ts';
import { offsetOf } from './zone.ts';

const FORMULA = 'soql_formula';
const LOCAL_TIME = 'soql_local_time';

export class FormulaReader {
    private readonly org: Org;
    private readonly user: UserContext;
    private readonly rows = new Map<string, SqlRow | undefined>();
    private readonly values = new Map<string, SqlValue>();

    constructor(org: Org, user: UserContext) {
        this.org = org;
        this.user = user;
    }

    /** Value in stored form; null when there is no such record. */
    value(object: string, field: string, id: string): SqlValue {
        const key = `${id}.${field}`;
        const known = this.values.get(key);
        if (known !== undefined) {
            return known;
        }
        const row = this.row(object, id);
        const value = row ? formulaFieldValue(this.org, this.user, object, field, row) : null;
        this.values.set(key, value);
        return value;
    }

    /** `YYYY-MM-DDTHH:mm:ss.sssZ` in the user's time zone, written as if it were UTC. */
    localTime(instant: string): string {
        const date = new Date(instant);
        return new Date(date.getTime() + offsetOf(date, this.user.timeZone)).toISOString();
    }

    private row(object: string, id: string): SqlRow | undefined {
        if (!this.rows.has(id)) {
            this.rows.set(id, this.org.store.get(`SELECT * FROM ${quoted(object)} WHERE "Id" = ?`, [id]));
        }
        return this.rows.get(id);
    }
}

const readers = new WeakMap<Store, FormulaReader[]>();

/** Runs `work` with `reader` behind the SQL functions. Calls may nest: a formula may lead to another query. */
export function withFormulas<T>(store: Store, reader: FormulaReader, work: () => T): T {
    const stack = readers.get(store) ?? register(store);
    stack.push(reader);
    try {
        return work();
    } finally {
        stack.pop();
    }
}

function register(store: Store): FormulaReader[] {
    const stack: FormulaReader[] = [];
    readers.set(store, stack);
    store.function(FORMULA, (object, field, id) =>
        id === null ? null : (stack.at(-1)?.value(String(object), String(field), String(id)) ?? null)
    );
    store.function(LOCAL_TIME, (instant) =>
        instant === null ? null : (stack.at(-1)?.localTime(String(instant)) ?? null)
    );
    return stack;
}

/** SQL that stands for a formula field. Names come from the schema. */
export function formulaCall(object: string, field: string, alias: string): string {
    return `${FORMULA}('${object}', '${field}', ${alias}."Id")`;
}

export function localTimeCall(instantSql: string): string {
    return `${LOCAL_TIME}(${instantSql})`;
}
