/** A protocol out of a JSON file: the records as an org keeps them, `{ "protocol": {…}, "rules": [{…}] }`. */
import { readFileSync } from 'node:fs';
import { protocolFromRows } from 'c/sequenceProtocol';
import { z } from 'zod';
import { GLOBAL_SCOPE, type StoredProtocol } from '../../lib/protocol-records.ts';
import { EXIT, ToolError } from '../../lib/tool-error.ts';

/** What no record can do without. Values beyond the shape are for the validator to name. */
const records = z.object({
    protocol: z.looseObject({ Protocol_Version__c: z.number(), Is_Medical_Proactive__c: z.boolean() }),
    rules: z.array(
        z.looseObject({
            Rule_Id__c: z.string(),
            Table__c: z.string(),
            Order__c: z.number(),
            Answer__c: z.string(),
            Reason_Code__c: z.string()
        })
    )
});

function unreadable(file: string, why: string): ToolError {
    return new ToolError(
        `${file} does not hold the records of a protocol.`,
        why,
        'Give a file with one "protocol" and its "rules", with the API names of the fields.',
        EXIT.usage
    );
}

function jsonOf(file: string): unknown {
    try {
        return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw unreadable(file, error instanceof Error ? error.message : String(error));
    }
}

/** Throws ToolError (exit 2) that says what the file lacks. */
export function readProtocolFile(file: string): StoredProtocol {
    const parsed = records.safeParse(jsonOf(file));
    if (!parsed.success) throw unreadable(file, z.prettifyError(parsed.error));
    const { protocol, rules } = parsed.data;
    const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
    return {
        scope: text(protocol['Scope__c'], GLOBAL_SCOPE),
        version: protocol.Protocol_Version__c,
        title: text(protocol['Title__c'], file),
        status: 'Draft',
        approvedDigest: null,
        protocol: protocolFromRows(protocol, rules)
    };
}
