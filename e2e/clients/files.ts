/** Files that commands read, with invented records. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ClientFiles {
    readonly tree: string;
    readonly insert: string;
    readonly upsert: string;
    /** A project whose metadata an org refuses. */
    readonly brokenProject: string;
    /** A folder for what a command writes. */
    folder(name: string): string;
    /** Writes a file below the work folder and returns its path. */
    write(name: string, text: string): string;
}

export const BULK_ROWS = 250;
const KEY = 'Triad_Source_Key__c';

function csv(rows: readonly (readonly string[])[]): string {
    return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

const BROKEN_FIELD = `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>Broken__c</fullName>
    <label>Broken</label>
    <type>Text</type>
    <formula>Absent__c &amp; "x"</formula>
</CustomField>
`;

export function clientFiles(folder: string): ClientFiles {
    const write = (name: string, text: string): string => {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        return path;
    };
    const records = Array.from({ length: BULK_ROWS }, (_unused, index) => index + 1);
    const account = (number: number): object => ({
        attributes: { type: 'Account', referenceId: `account${number}` },
        Name: `Orchard ${number}`,
        Contacts: {
            records: [
                { attributes: { type: 'Contact', referenceId: `contact${number}` }, LastName: `Grower ${number}` }
            ]
        }
    });
    write('broken/force-app/objects/Account/fields/Broken__c.field-meta.xml', BROKEN_FIELD);
    return {
        folder: (name) => join(folder, name),
        tree: write('tree.json', JSON.stringify({ records: [account(1), account(2)] })),
        insert: write('insert.csv', csv([['Name', KEY], ...records.map((n) => [`Bulk ${n}`, `BULK-${n}`])])),
        upsert: write('upsert.csv', csv([[KEY, 'Name'], ...records.map((n) => [`BULK-${n + 5}`, `Upserted ${n}`])])),
        brokenProject: join(folder, 'broken/force-app'),
        write
    };
}
