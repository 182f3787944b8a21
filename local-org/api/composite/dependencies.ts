/** The order in which the nodes of a graph can run: a node comes after those it refers to. */
import { OrgError } from '../../errors.ts';
import type { Subrequest } from './input.ts';

const DEEPEST = 15;
const REFERENCE = /@\{\s*([A-Za-z]\w*)/g;

/** Throws BAD_REQUEST for nodes that wait for each other, and for a chain of more than 15. */
export function inDependencyOrder(nodes: readonly Subrequest[]): Subrequest[] {
    const byName = new Map(nodes.map((node) => [node.referenceId, node]));
    const depths = new Map<Subrequest, number>();
    const order: Subrequest[] = [];
    const visit = (node: Subrequest, path: ReadonlySet<Subrequest>): number => {
        const known = depths.get(node);
        if (known !== undefined) {
            return known;
        }
        if (path.has(node)) {
            throw new OrgError(
                'BAD_REQUEST',
                `The node ${node.referenceId} refers to itself, by way of others or not.`
            );
        }
        const below = new Set(path).add(node);
        if (below.size > DEEPEST) {
            throw new OrgError('BAD_REQUEST', `The graph is deeper than ${DEEPEST} nodes at ${node.referenceId}.`);
        }
        const needed = referencesOf(node).flatMap((name) => byName.get(name) ?? []);
        const depth = 1 + Math.max(0, ...needed.map((other) => visit(other, below)));
        if (depth > DEEPEST) {
            throw new OrgError('BAD_REQUEST', `The graph is deeper than ${DEEPEST} nodes at ${node.referenceId}.`);
        }
        depths.set(node, depth);
        order.push(node);
        return depth;
    };
    for (const node of nodes) {
        visit(node, new Set());
    }
    return order;
}

function referencesOf({ url, body }: Subrequest): string[] {
    const text = url + (body === undefined ? '' : JSON.stringify(body));
    return [...text.matchAll(REFERENCE)].flatMap(([, name]) => name ?? []);
}
