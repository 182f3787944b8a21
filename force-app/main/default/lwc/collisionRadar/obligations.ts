import type { FieldFunction } from 'c/triadModel';
import type { RuleRow, SequenceFacts, SequenceProtocol } from 'c/callSequence';
import { isRowMatch } from 'c/sequenceInterpreter';

/** The facts once for each accepted handoff and each overdue commitment: the buckets show only the one that is due first. */
function everyDuty(facts: SequenceFacts): SequenceFacts[] {
    const handoffs = facts.acceptedHandoffs.map(({ to }) => ({ ...facts, acceptedHandoffTo: to }));
    const overdue = facts.commitments
        .filter(({ dueDay }) => dueDay !== null && dueDay < facts.today)
        .map(({ owner }) => ({ ...facts, overdueCommitmentOf: owner }));
    return [facts, ...handoffs, ...overdue];
}

/** Whether the function holds any obligation at the account, be it the first in line or not. */
export function holdsObligation(
    fieldFunction: FieldFunction,
    facts: SequenceFacts,
    protocol: SequenceProtocol
): boolean {
    const duties = everyDuty(facts);
    return protocol.tables
        .filter((table) => table.name === 'obligations')
        .some((table) =>
            (table.rows as readonly RuleRow[]).some(
                (row) => row.answer === fieldFunction && duties.some((one) => isRowMatch(row, table, one, protocol))
            )
        );
}
