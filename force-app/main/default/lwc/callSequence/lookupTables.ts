import type { NodeReference } from './diagram';
import { LEVELS } from './levels';
import { CODE_GROUPS } from './lookupCode';
import type { ProtocolDiagram } from './outcomes';

/**
 * A diagram as three tables, one per group of a code: where the first one leads in the second, where that leads in the
 * third, and there the settled answer. A look-up is three loads, whatever the number of rules.
 */
export interface LookupTables {
    readonly first: Uint32Array;
    readonly second: Uint32Array;
    readonly third: Uint16Array;
}

type Group = (typeof CODE_GROUPS)[number];

/** Calls `visit` with each code of the group and the node that it leads to. `tier` is set in the last group only. */
function eachCode(
    { diagram }: ProtocolDiagram,
    { levels, shifts }: Group,
    root: NodeReference,
    visit: (code: number, reference: NodeReference, tier: number) => void
): void {
    const walk = (reference: NodeReference, step: number, code: number, value: number): void => {
        const level = levels[step];
        if (level === undefined) {
            visit(code, reference, value);
            return;
        }
        diagram.childrenAt(reference, level).forEach((child, index) => {
            walk(child, step + 1, code | (index << (shifts[step] ?? 0)), index);
        });
    };
    walk(root, 0, 0, 0);
}

/** A table that leads on: per root and code the start of the next table's part. Next roots are numbered as they come. */
function leadingTable(
    protocol: ProtocolDiagram,
    group: Group,
    roots: readonly NodeReference[],
    nextBits: number
): { table: Uint32Array; nextRoots: NodeReference[] } {
    const table = new Uint32Array(roots.length << group.bits);
    const places = new Map<NodeReference, number>();
    roots.forEach((root, index) => {
        eachCode(protocol, group, root, (code, reference) => {
            const place = places.get(reference) ?? places.size;
            places.set(reference, place);
            table[(index << group.bits) + code] = place << nextBits;
        });
    });
    return { table, nextRoots: [...places.keys()] };
}

/** The entry of the last table is the outcome's place times the number of tiers, plus the tier. */
export function lookupTables(protocol: ProtocolDiagram): LookupTables {
    const [stopping, planned, touched] = CODE_GROUPS;
    const tiers = LEVELS.at(-1)?.values.length ?? 0;
    const first = leadingTable(protocol, stopping, [protocol.root], planned.bits);
    const second = leadingTable(protocol, planned, first.nextRoots, touched.bits);
    const third = new Uint16Array(second.nextRoots.length << touched.bits);
    second.nextRoots.forEach((root, index) => {
        eachCode(protocol, touched, root, (code, reference, tier) => {
            third[(index << touched.bits) + code] = ~reference * tiers + tier;
        });
    });
    return { first: first.table, second: second.table, third };
}
