import {
    boxOf,
    exceptionsOf,
    withoutBoxes,
    type Box,
    type CoverageRow,
    type Outcome,
    type RuleRow
} from 'c/callSequence';
import type { PlacedRow, ValidationContext } from './context';
import { shown } from './examples';
import type { ProtocolFinding } from './findings';

/** The row that this outcome answers with, or the first row of each function that takes part. */
function answeringRows(outcome: Outcome): RuleRow[] {
    if (outcome.kind === 'row') {
        return [outcome.row];
    }
    const first = new Map<string, CoverageRow>();
    for (const row of outcome.rows) {
        first.set(row.answer, first.get(row.answer) ?? row);
    }
    return [...first.values()];
}

function isCovered(region: readonly Box[], by: readonly PlacedRow[]): boolean {
    const covering = by.flatMap((placed) => placed.region);
    return withoutBoxes(region, covering).length === 0;
}

/** Rules that answer where this row would: one that takes everything if there is one, else as many as it needs. */
function coveringRuleIds({ row, table, region }: PlacedRow, { picture, rows }: ValidationContext): string[] {
    if (region.length === 0) {
        return exceptionsOf(table, row).map(({ ruleId }) => ruleId);
    }
    const winners = [...picture.diagram.leavesOf(picture.root, boxOf(row.when))].flatMap((leaf) => {
        const outcome = picture.outcomes[leaf];
        return outcome ? answeringRows(outcome) : [];
    });
    const others = rows.filter((placed) => placed.row !== row && winners.includes(placed.row));
    const alone = others.find((placed) => isCovered(region, [placed]));
    if (alone) {
        return [alone.row.ruleId];
    }
    // Leaving out one after the other what is not needed ends with a set of which every rule is.
    const needed = others.reduce<readonly PlacedRow[]>((kept, placed) => {
        const fewer = kept.filter((one) => one !== placed);
        return isCovered(region, fewer) ? fewer : kept;
    }, others);
    return needed.map((placed) => placed.row.ruleId);
}

/** Rows in force that never answer, because others answer first for everything they match. */
export function shadows(context: ValidationContext): ProtocolFinding[] {
    const { picture, rows } = context;
    const heard = new Set<RuleRow>(
        [...picture.diagram.leavesOf(picture.root)].flatMap((leaf) => {
            const outcome = picture.outcomes[leaf];
            return outcome ? answeringRows(outcome) : [];
        })
    );
    return rows
        .filter(({ row, isActive }) => isActive && !heard.has(row))
        .map((placed): ProtocolFinding => ({
            code: 'Shadowed',
            severity: 'error',
            ruleIds: [...new Set([placed.row.ruleId, ...coveringRuleIds(placed, context)])],
            table: placed.table.name,
            parameters: {},
            ...shown(
                placed.region.length > 0 ? placed.region : [boxOf(placed.row.when)].filter((box) => !box.includes(0))
            )
        }));
}
