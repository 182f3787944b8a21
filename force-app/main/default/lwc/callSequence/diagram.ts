import { WHOLE_SPACE, type Box } from './boxes';
import { LEVELS } from './levels';

/** A node of a diagram, or (negative) a leaf: `~value`. */
export type NodeReference = number;

interface DiagramNode {
    readonly level: number;
    /** One per value of the level. */
    readonly children: readonly NodeReference[];
}

/** How many values lie one after the other at the same child. */
interface Branch {
    readonly child: NodeReference;
    readonly mask: number;
}

export function leafOf(value: number): NodeReference {
    return ~value;
}

function keyOf(reference: NodeReference, level: number): number {
    return (reference + 0x8000_0000) * LEVELS.length + level;
}

/**
 * A multi-valued decision diagram over the levels: every combination leads to one whole number of 0 or more. Equal parts
 * are kept once and nodes that decide nothing are left out, so that it grows with what the rules tell apart, neither
 * with the space nor with the number of rules (Miller, "Multiple-valued logic design tools", ISMVL 1993).
 */
export class DecisionDiagram {
    private readonly nodes: DiagramNode[] = [];
    private readonly known = new Map<string, NodeReference>();

    /** Number of nodes made so far. */
    get size(): number {
        return this.nodes.length;
    }

    /** The children of `reference` at `level`: its own, or itself for each value where it asks nothing there. */
    childrenAt(reference: NodeReference, level: number): readonly NodeReference[] {
        const node = this.nodes[reference];
        return node?.level === level ? node.children : (LEVELS[level]?.values ?? []).map(() => reference);
    }

    /** The diagram with the leaves of one box changed. */
    paint(root: NodeReference, box: Box, change: (leaf: number) => number): NodeReference {
        const done = new Map<number, NodeReference>();
        const paintFrom = (reference: NodeReference, level: number): NodeReference => {
            if (level === LEVELS.length) {
                return leafOf(change(~reference));
            }
            const key = keyOf(reference, level);
            const known = done.get(key);
            if (known !== undefined) {
                return known;
            }
            const mask = box[level] ?? 0;
            const children = this.childrenAt(reference, level).map((child, index) =>
                (mask & (1 << index)) === 0 ? child : paintFrom(child, level + 1)
            );
            const painted = this.nodeOf(level, children);
            done.set(key, painted);
            return painted;
        };
        return paintFrom(root, 0);
    }

    /** Every way from the root to a leaf that `isWanted`, as boxes that have nothing in common. */
    boxesOf(root: NodeReference, isWanted: (leaf: number) => boolean): Box[] {
        const found: Box[] = [];
        const walk = (reference: NodeReference, level: number, masks: readonly number[]): void => {
            if (level < LEVELS.length) {
                for (const { child, mask } of this.branchesAt(reference, level)) {
                    walk(child, level + 1, [...masks, mask]);
                }
            } else if (isWanted(~reference)) {
                found.push(masks);
            }
        };
        walk(root, 0, []);
        return found;
    }

    /** The leaves that some combination of the box leads to. */
    leavesOf(root: NodeReference, box: Box = WHOLE_SPACE): Set<number> {
        const seen = new Set<number>();
        const leaves = new Set<number>();
        const walk = (reference: NodeReference, level: number): void => {
            const key = keyOf(reference, level);
            if (reference < 0) {
                leaves.add(~reference);
            } else if (!seen.has(key)) {
                seen.add(key);
                const mask = box[level] ?? 0;
                this.childrenAt(reference, level)
                    .filter((_, index) => (mask & (1 << index)) !== 0)
                    .forEach((child) => walk(child, level + 1));
            }
        };
        walk(root, 0);
        return leaves;
    }

    private branchesAt(reference: NodeReference, level: number): Branch[] {
        const masks = new Map<NodeReference, number>();
        this.childrenAt(reference, level).forEach((child, index) => {
            masks.set(child, (masks.get(child) ?? 0) | (1 << index));
        });
        return [...masks].map(([child, mask]) => ({ child, mask }));
    }

    private nodeOf(level: number, children: readonly NodeReference[]): NodeReference {
        const [first] = children;
        if (first !== undefined && children.every((child) => child === first)) {
            return first;
        }
        const key = `${level}:${children.join()}`;
        const known = this.known.get(key);
        if (known !== undefined) {
            return known;
        }
        this.nodes.push({ level, children });
        this.known.set(key, this.nodes.length - 1);
        return this.nodes.length - 1;
    }
}
