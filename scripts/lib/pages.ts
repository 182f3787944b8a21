/** Reading with SOQL page by page: 2,000 records a page, the platform's own default. */
import type { Connection } from 'jsforce';

/** A record as jsforce returns it. */
export type OrgRecord = Readonly<Record<string, unknown>>;

export async function* pages<Row extends OrgRecord>(
    connection: Connection,
    soql: string
): AsyncGenerator<readonly Row[], void, undefined> {
    let page = await connection.query<Row>(soql);
    for (;;) {
        yield page.records;
        if (page.done || !page.nextRecordsUrl) return;
        page = await connection.queryMore<Row>(page.nextRecordsUrl);
    }
}

export async function rowsOf<Row extends OrgRecord>(connection: Connection, soql: string): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const page of pages<Row>(connection, soql)) rows.push(...page);
    return rows;
}
