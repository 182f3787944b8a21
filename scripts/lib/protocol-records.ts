/** Sequencing protocols of an org as the engine reads them. */
import type { Connection } from 'jsforce';
import { DEFAULT_PROTOCOL, protocolDigest, type SequenceProtocol } from 'c/callSequence';
import {
    protocolFromRows,
    rowsFromProtocol,
    type SequenceProtocolRecord,
    type SequenceRuleRecord
} from 'c/sequenceProtocol';
import { rowsOf, type OrgRecord } from './pages.ts';
import { EXIT, ToolError } from './tool-error.ts';

/** Scope that counts where no other is asked for. */
export const GLOBAL_SCOPE = 'Global';

export interface StoredProtocol {
    readonly scope: string;
    readonly version: number;
    readonly title: string;
    readonly status: string;
    readonly approvedDigest: string | null;
    readonly protocol: SequenceProtocol;
}

/** Every field that a record of the engine's own protocol has: what can be written can be read. */
const SHIPPED = rowsFromProtocol(DEFAULT_PROTOCOL);
const PROTOCOL_FIELDS = Object.keys(SHIPPED.protocol);
const RULE_FIELDS = Object.keys(SHIPPED.rules[0] ?? {});

function quoted(text: string): string {
    return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

async function storedProtocols(connection: Connection, where: string): Promise<StoredProtocol[]> {
    const protocols = await rowsOf<OrgRecord>(
        connection,
        `SELECT Id, Status__c, Approved_Digest__c, ${PROTOCOL_FIELDS.join(', ')} FROM Sequence_Protocol__c WHERE ${where} ORDER BY Protocol_Key__c`
    );
    if (protocols.length === 0) return [];
    const ids = protocols.map(({ Id }) => `'${String(Id)}'`);
    const rules = await rowsOf<OrgRecord>(
        connection,
        `SELECT Sequence_Protocol__c, ${RULE_FIELDS.join(', ')} FROM Sequence_Rule__c WHERE Sequence_Protocol__c IN (${ids.join(', ')})`
    );
    return protocols.map((record) => ({
        scope: String(record['Scope__c']),
        version: Number(record['Protocol_Version__c']),
        title: String(record['Title__c']),
        status: String(record['Status__c']),
        approvedDigest: (record['Approved_Digest__c'] as string | null) ?? null,
        protocol: protocolFromRows(
            record as unknown as SequenceProtocolRecord,
            rules.filter((rule) => rule['Sequence_Protocol__c'] === record['Id']) as unknown as SequenceRuleRecord[]
        )
    }));
}

/** The drafts of every scope. */
export function draftProtocols(connection: Connection): Promise<StoredProtocol[]> {
    return storedProtocols(connection, "Status__c = 'Draft'");
}

/** The protocol that the engine has built in. */
export function builtInProtocol(scope: string = GLOBAL_SCOPE): StoredProtocol {
    const { version } = DEFAULT_PROTOCOL;
    const { Title__c: title } = SHIPPED.protocol;
    return { scope, version, title, status: 'Built in', approvedDigest: null, protocol: DEFAULT_PROTOCOL };
}

/** Throws ToolError (exit 2) where the scope has no such version. */
export async function protocolOfVersion(
    connection: Connection,
    scope: string,
    version: number
): Promise<StoredProtocol> {
    const [found] = await storedProtocols(connection, `Protocol_Key__c = ${quoted(`${scope}:${version}`)}`);
    if (found) return found;
    throw new ToolError(
        `There is no version ${version} of the protocol ${scope}.`,
        'The org has no Sequence_Protocol__c of that scope and version.',
        'Open the protocol page for the versions that there are.',
        EXIT.usage
    );
}

/**
 * The protocol that decides: the active one of the scope, or the built-in one where the org has none.
 * Throws ToolError (exit 3) where its rules are not those that were approved: no answer is better than one that nobody answers for.
 */
export async function activeProtocol(connection: Connection, scope: string = GLOBAL_SCOPE): Promise<StoredProtocol> {
    const [active] = await storedProtocols(connection, `Active_Scope__c = ${quoted(scope)}`);
    if (!active) return builtInProtocol(scope);
    const digest = protocolDigest(active.protocol);
    if (digest === active.approvedDigest) return active;
    throw new ToolError(
        `The active protocol ${scope}, version ${active.version}, is not what was approved. Nothing was decided.`,
        `Its content has the digest ${digest}; approved was ${active.approvedDigest ?? 'none'}.`,
        'Ask Compliance which content was approved, and activate a version that has it.',
        EXIT.refused
    );
}
