import { intersectionOf, type Box, type PriorityRow } from 'c/callSequence';
import type { PlacedRow, ValidationContext } from './context';
import { shown } from './examples';
import type { ProtocolFinding } from './findings';

function commonBoxes(a: PlacedRow, b: PlacedRow): Box[] {
    return a.region.flatMap((box) =>
        b.region.flatMap((other) => {
            const common = intersectionOf(box, other);
            return common ? [common] : [];
        })
    );
}

function isSameRegion(a: PlacedRow, b: PlacedRow): boolean {
    return JSON.stringify(a.region) === JSON.stringify(b.region);
}

function codeOf(a: PlacedRow, b: PlacedRow): ProtocolFinding['code'] | undefined {
    const isSameAnswer = a.row.answer === b.row.answer;
    if (isSameRegion(a, b)) {
        const isRanked = a.table.hitPolicy === 'COLLECT' && !isSameAnswer;
        return isRanked ? undefined : isSameAnswer ? 'Duplicate' : 'Conflict';
    }
    if (a.table.hitPolicy === 'UNIQUE') {
        return 'Overlap';
    }
    const isTied =
        a.table.hitPolicy === 'PRIORITY' && (a.row as PriorityRow).priority === (b.row as PriorityRow).priority;
    return isTied && !isSameAnswer ? 'Conflict' : undefined;
}

function clashOf(a: PlacedRow, b: PlacedRow): ProtocolFinding | undefined {
    const common = commonBoxes(a, b);
    const code = common.length === 0 ? undefined : codeOf(a, b);
    return (
        code && {
            code,
            severity: 'error',
            ruleIds: [...new Set([a.row.ruleId, b.row.ruleId])],
            table: a.table.name,
            parameters: { answers: [a.row.answer, b.row.answer].join() },
            ...shown(common)
        }
    );
}

/**
 * Two rows of one table for the same facts: the same row twice (Duplicate), the same facts or the same priority with
 * different answers (Conflict), or both of a table where only one may match (Overlap).
 */
export function clashes({ rows }: ValidationContext): ProtocolFinding[] {
    return rows.flatMap((row, index) =>
        rows.slice(index + 1).flatMap((other) => {
            const clash = other.table === row.table ? clashOf(row, other) : undefined;
            return clash ? [clash] : [];
        })
    );
}
