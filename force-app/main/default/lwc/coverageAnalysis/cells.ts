import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import type { SequenceFacts, SequenceProtocol } from 'c/callSequence';
import { isRowMatch } from 'c/sequenceInterpreter';
import type { CountedTouch } from './counted';
import type { CoverageCell, CoverageFlag } from './types';

const OVER_SERVED_FROM = 1.5;
const FEWEST_EXPECTED = 2;

/** Who may be sent by coverage, and by no stop held back. */
function participants(facts: SequenceFacts, protocol: SequenceProtocol): Set<FieldFunction> {
    const taking = protocol.tables.flatMap((table) =>
        table.hitPolicy === 'COLLECT'
            ? table.rows.filter((row) => isRowMatch(row, table, facts, protocol)).map(({ answer }) => answer)
            : []
    );
    const isHeld = (one: FieldFunction): boolean =>
        facts.hold !== 'None' && !(facts.hold === 'Safety' && one === 'Medical');
    return new Set(taking.filter((one) => !isHeld(one)));
}

function isPastTarget(fieldFunction: FieldFunction, facts: SequenceFacts, targetDays: number): boolean {
    const daysSince = facts.daysSinceTouch[fieldFunction];
    return daysSince === null || daysSince >= targetDays;
}

/** Attained against target for each function; targets are days between touches. */
export function cellsOf(
    facts: SequenceFacts,
    counted: readonly CountedTouch[],
    windowDays: number,
    protocol: SequenceProtocol
): CoverageCell[] {
    const { targets, tierOfUntiered } = protocol.settings;
    const taking = participants(facts, protocol);
    return FIELD_FUNCTIONS.map((fieldFunction) => {
        const targetDays = targets[fieldFunction][facts.tier ?? tierOfUntiered];
        const target = windowDays / targetDays;
        const takesPart = taking.has(fieldFunction);
        const touches = counted.filter((one) => one.fieldFunction === fieldFunction && one.age < windowDays).length;
        const attained = target < FEWEST_EXPECTED ? null : touches / target;
        const flags: CoverageFlag[] = [];
        if (takesPart && isPastTarget(fieldFunction, facts, targetDays)) {
            flags.push('Overlooked');
        }
        if (attained !== null && attained > OVER_SERVED_FROM) {
            flags.push('Over_Served');
        }
        return { fieldFunction, takesPart, touches, target, attained, flags };
    });
}
