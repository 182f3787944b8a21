import { ACCOUNT_TIERS } from 'c/triadModel';
import type { NodeReference } from './diagram';
import { CODE_GROUPS } from './lookupCode';
import type { ProtocolDiagram } from './outcomes';

/**
 * A diagram as three tables, one per group of a code: where the first one leads in the second, where that leads in the
 * third, and there the settled answer. What a row answers whatever the next groups say is settled at once: such an entry is
 * negative, `~place`. A look-up is at most three loads, whatever the number of rules.
 */
export interface LookupTables {
    readonly first: Int32Array;
    readonly second: Int32Array;
    readonly third: Uint16Array;
}

const TIERS = ACCOUNT_TIERS.length;

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
): { table: Int32Array; nextRoots: NodeReference[] } {
    const table = new Int32Array(roots.length << group.bits);
    const places = new Map<NodeReference, number>();
    roots.forEach((root, index) => {
        eachCode(protocol, group, root, (code, reference) => {
            const entry = (index << group.bits) + code;
            if (reference < 0 && protocol.outcomes[~reference]?.kind === 'row') {
                table[entry] = ~(~reference * TIERS);
            } else {
                const place = places.get(reference) ?? places.size;
                places.set(reference, place);
                table[entry] = place << nextBits;
            }
        });
    });
    return { table, nextRoots: [...places.keys()] };
}

/** The entry of the last table is the outcome's place times the number of tiers, plus the tier. */
export function lookupTables(protocol: ProtocolDiagram): LookupTables {
    const [stopping, planned, touched] = CODE_GROUPS;
    const first = leadingTable(protocol, stopping, [protocol.root], planned.bits);
    const second = leadingTable(protocol, planned, first.nextRoots, touched.bits);
    const third = new Uint16Array(second.nextRoots.length << touched.bits);
    second.nextRoots.forEach((root, index) => {
        eachCode(protocol, touched, root, (code, reference, tier) => {
            third[(index << touched.bits) + code] = ~reference * TIERS + tier;
        });
    });
    return { first: first.table, second: second.table, third };
}
