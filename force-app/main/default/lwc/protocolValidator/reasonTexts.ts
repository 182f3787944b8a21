import type { FieldFunction } from 'c/triadModel';
import type { RuleRow, SequenceProtocol } from 'c/callSequence';
import type { ProtocolFinding } from './findings';

type TextName = 'neutral' | 'own' | 'other' | FieldFunction;

/** Per reason code its texts: for everyone, for the function that goes, for one that does not, and as one function reads it. */
export type ReasonTexts = Readonly<Record<string, { readonly [name in TextName]?: string }>>;

const MERGE_FIELD = /\{([^}]*)\}/g;

/**
 * What every audience may read: the function that goes (also as the first value of a label), its own function (the second), the
 * stage, and the two dates that are no payer's. A topic, a payer, a decision date, a count or a tier is not among them.
 */
const OPEN_FIELDS: readonly string[] = ['0', '1', 'function', 'stage', 'dueDay', 'until'];

function closedFields(text: string): string[] {
    const fields = [...text.matchAll(MERGE_FIELD)].map(([, field]) => field ?? '');
    return fields.filter((field) => !OPEN_FIELDS.includes(field));
}

/** Reasons whose text has a merge field that its audience may not read. */
export function leakingReasons({ tables }: SequenceProtocol, texts: ReasonTexts | undefined): ProtocolFinding[] {
    if (!texts) {
        return [];
    }
    return tables.flatMap((table) => {
        const rows: readonly Pick<RuleRow, 'ruleId' | 'reason'>[] =
            table.hitPolicy === 'COLLECT' && table.otherwise ? [...table.rows, table.otherwise] : table.rows;
        return rows.flatMap(({ ruleId, reason }) =>
            Object.entries(texts[reason] ?? {}).flatMap(([audience, text]) =>
                closedFields(text).map((field): ProtocolFinding => ({
                    code: 'Reason_Leaks',
                    severity: 'error',
                    ruleIds: [ruleId],
                    table: table.name,
                    parameters: { reason, audience, field }
                }))
            )
        );
    });
}
