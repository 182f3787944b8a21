import { stageBit } from './bits';
import type { CompiledProtocol, CompiledRow } from './compile';
import { coverageRow } from './coverage';
import { isMatch } from './match';
import type { Situation } from './situation';

/**
 * Searches the tables in order for the row that answers; `without` is the id of a rule to leave out, '' for none.
 * One search serves the three single-hit policies: FIRST as it stands, PRIORITY because its rows are compiled in that
 * order, UNIQUE because a protocol with overlaps does not compile. Undefined only if `without` is the default row.
 */
export function answeringRow(
    protocol: CompiledProtocol,
    situation: Situation,
    without: string
): CompiledRow | undefined {
    for (const row of protocol.rowsByStage.get(stageBit(situation)) ?? protocol.rows) {
        if (isMatch(row, situation, without)) {
            return row;
        }
    }
    return coverageRow(protocol.coverage, situation, without);
}
