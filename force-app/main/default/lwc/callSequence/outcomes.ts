import { DecisionDiagram, leafOf, type NodeReference } from './diagram';
import { coverageInOrder, rowsInOrder } from './rowOrder';
import { regionOf, type RegionContext } from './regions';
import type { CoverageRow, CoverageTable, RuleRow, SearchTable, SequenceProtocol } from './protocolTypes';

/** What the bucketed facts alone settle: the row that answers, or who takes part in coverage, in tie order. */
export interface RowOutcome {
    readonly kind: 'row';
    readonly row: RuleRow;
    readonly table: SearchTable;
}

export interface CoverageOutcome {
    readonly kind: 'coverage';
    readonly rows: readonly CoverageRow[];
    readonly table: CoverageTable;
}

export type Outcome = RowOutcome | CoverageOutcome;

/** A protocol as a decision diagram: the leaf of a combination is the place of its outcome in `outcomes`. */
export interface ProtocolDiagram {
    readonly diagram: DecisionDiagram;
    readonly root: NodeReference;
    readonly outcomes: readonly Outcome[];
}

type Painting = { root: NodeReference; readonly diagram: DecisionDiagram; readonly outcomes: Outcome[] };

function paintCoverage(painting: Painting, table: CoverageTable, context: RegionContext): void {
    const places = new Map<string, number>();
    const rows = coverageInOrder(table);
    const placeOf = (members: readonly number[]): number => {
        const key = members.join();
        const known = places.get(key);
        if (known !== undefined) {
            return known;
        }
        const taking = rows.filter((_, index) => members.includes(index));
        places.set(key, painting.outcomes.push({ kind: 'coverage', rows: taking, table }) - 1);
        return painting.outcomes.length - 1;
    };
    painting.root = leafOf(placeOf([]));
    rows.forEach((row, index) => {
        const withRow = (leaf: number): number => {
            const outcome = painting.outcomes[leaf];
            const members = outcome?.kind === 'coverage' ? outcome.rows.map((one) => rows.indexOf(one)) : [];
            return placeOf([...members, index]);
        };
        for (const box of regionOf(table, row, context)) {
            painting.root = painting.diagram.paint(painting.root, box, withRow);
        }
    });
}

function paintSearch(painting: Painting, table: SearchTable, context: RegionContext): void {
    for (const row of [...rowsInOrder(table)].reverse()) {
        const place = painting.outcomes.push({ kind: 'row', row, table }) - 1;
        for (const box of regionOf(table, row, context)) {
            painting.root = painting.diagram.paint(painting.root, box, () => place);
        }
    }
}

/** Paints the tables from the last to the first, so that what wins lies on top. */
export function protocolDiagram(protocol: SequenceProtocol, today?: number): ProtocolDiagram {
    const painting: Painting = { diagram: new DecisionDiagram(), root: leafOf(0), outcomes: [] };
    const context = { settings: protocol.settings, ...(today !== undefined && { today }) };
    for (const table of [...protocol.tables].reverse()) {
        if (table.hitPolicy === 'COLLECT') {
            paintCoverage(painting, table, context);
        } else {
            paintSearch(painting, table, context);
        }
    }
    return painting;
}
