import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readTypeTable, type TypeTable } from './type-table.ts';

/** The type table of the installed npm package `@salesforce/types`. */
export function platformTypes(): TypeTable {
    const entry = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
    return readTypeTable(readFileSync(join(dirname(entry), 'metadata.d.ts'), 'utf8'));
}
