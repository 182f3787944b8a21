import type { FieldFunction } from 'c/triadModel';
import {
    dayNumber,
    type CoverageRow,
    type CoverageTable,
    type SequenceFacts,
    type SequenceProtocol
} from 'c/callSequence';
import { isRowMatch } from './matching';

function targetOf(one: FieldFunction, facts: SequenceFacts, { settings }: SequenceProtocol): number {
    return settings.targets[one][facts.tier ?? settings.tierOfUntiered];
}

/** Days since the last counted touch over the target; never touched is infinitely overdue. */
function overdueShare(one: FieldFunction, facts: SequenceFacts, protocol: SequenceProtocol): number {
    const daysSince = facts.daysSinceTouch[one];
    return daysSince === null ? Infinity : daysSince / targetOf(one, facts, protocol);
}

function participants(table: CoverageTable, facts: SequenceFacts, protocol: SequenceProtocol): CoverageRow[] {
    return table.rows.filter((row) => isRowMatch(row, table, facts, protocol));
}

/** The longest overdue of those who take part; of equals the one that the table's ties name first. */
export function longestOverdueRow(
    table: CoverageTable,
    facts: SequenceFacts,
    protocol: SequenceProtocol
): CoverageRow | undefined {
    return participants(table, facts, protocol)
        .map((row) => ({ row, share: overdueShare(row.answer, facts, protocol) }))
        .filter(({ share }) => share >= 1)
        .sort(
            (a, b) =>
                (a.share === b.share ? 0 : b.share - a.share) ||
                table.ties.indexOf(a.row.answer) - table.ties.indexOf(b.row.answer)
        )[0]?.row;
}

/** Day number on which the first of those who take part reaches its target; undefined where nobody takes part. */
export function firstTargetDay(
    table: CoverageTable,
    facts: SequenceFacts,
    protocol: SequenceProtocol
): number | undefined {
    const days = participants(table, facts, protocol).flatMap(({ answer }) => {
        const daysSince = facts.daysSinceTouch[answer];
        return daysSince === null ? [] : [dayNumber(facts.today) - daysSince + targetOf(answer, facts, protocol)];
    });
    return days.length === 0 ? undefined : Math.min(...days);
}
