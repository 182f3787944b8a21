/**
 * What everything else needs of SQLite. Synchronous on purpose: a save is one uninterrupted piece of work.
 *
 * Layout: one table per object, named by its API name; one column per stored field, named by the field's API name.
 * Formula fields have no column; roll-ups, auto-numbers and audit fields have one. Values as stored:
 * ids 18 characters · text TEXT · boolean 0/1 · numbers REAL or INTEGER · date `YYYY-MM-DD` ·
 * datetime ISO 8601 UTC with milliseconds `YYYY-MM-DDTHH:mm:ss.sssZ` · time `HH:mm:ss.sss` ·
 * multipicklist values joined by `;` in the order of their declaration. Blank text is NULL, never ''.
 */
export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;

export interface Store {
    exec(sql: string): void;
    /** Runs a write and returns the number of rows it changed. */
    run(sql: string, parameters?: readonly SqlValue[]): number;
    all(sql: string, parameters?: readonly SqlValue[]): SqlRow[];
    get(sql: string, parameters?: readonly SqlValue[]): SqlRow | undefined;
    /** BEGIN IMMEDIATE … COMMIT; rolls back and rethrows on any throw. Nested calls join the outer transaction. */
    transaction<T>(work: () => T): T;
    /** SAVEPOINT … RELEASE; rolls back to the savepoint and rethrows on any throw. Must run inside a transaction. */
    savepoint<T>(work: () => T): T;
    /** Counts a named series up by one and returns the number reached, starting at 1; a rollback takes it back. */
    nextCount(series: string): number;
    /** Registers a deterministic-per-statement SQL function that calls back into the org (formula fields in WHERE and ORDER BY). */
    function(name: string, implementation: (...args: SqlValue[]) => SqlValue): void;
    /** Copies the store into a new file while reads and writes go on; the copy is of one moment. */
    backup(file: string): Promise<void>;
    close(): void;
}

/** Quotes an identifier for SQL. Callers pass API names from the schema only, never text from a client. */
export function quoted(identifier: string): string {
    return `"${identifier.replaceAll('"', '""')}"`;
}
