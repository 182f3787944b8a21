/** `POST /composite/tree/:object`: records with the records below them, all or none ("sObject Tree"). */
import { save } from '../../dml/save.ts';
import type { InputRecord, RowError } from '../../dml/types.ts';
import { OrgError } from '../../errors.ts';
import type { Reply, RequestContext } from '../router.ts';
import { readableObject } from '../rest/objects.ts';
import { treeLevels, type TreeNode } from './tree-input.ts';

interface TreeResult {
    readonly referenceId: string;
    readonly id?: string;
    readonly errors?: readonly RowError[];
}

/** Thrown through the transaction to undo it. */
class Refused extends Error {
    readonly results: readonly TreeResult[];

    constructor(results: readonly TreeResult[]) {
        super('The tree was refused.');
        this.results = results;
    }
}

/** 201 with the ids of all records, or 400 with the errors of those that were refused. */
export function createTree(context: RequestContext): Reply {
    const { org, user, params } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    const levels = treeLevels(org.schema, object, context.body());
    try {
        const results = org.store.transaction(() => levels.flatMap(levelSaver(context)));
        return { status: 201, json: { hasErrors: false, results } };
    } catch (error) {
        if (error instanceof Refused) {
            org.accessChanged();
            return { status: 400, json: { hasErrors: true, results: error.results } };
        }
        throw error;
    }
}

/** Saves one level after the other; children learn their parents' ids. */
function levelSaver({ org, user }: RequestContext): (level: readonly TreeNode[]) => TreeResult[] {
    const ids = new Map<TreeNode, string>();
    return (level) => {
        const results = new Map<TreeNode, TreeResult>();
        for (const object of new Set(level.map((node) => node.object))) {
            const nodes = level.filter((node) => node.object === object);
            const records = nodes.map((node) => withParent(node, ids));
            const saved = save(org, user, { operation: 'insert', object, records, allOrNone: false });
            for (const [index, node] of nodes.entries()) {
                const { id, errors } = saved[index] ?? { id: undefined, errors: [] };
                if (id !== undefined) {
                    ids.set(node, id);
                }
                const { referenceId } = node;
                results.set(node, id === undefined ? { referenceId, errors } : { referenceId, id });
            }
        }
        const refused = [...results.values()].filter(({ id }) => id === undefined);
        if (refused.length > 0) {
            throw new Refused(refused);
        }
        return level.flatMap((node) => results.get(node) ?? []);
    };
}

function withParent({ record, parent }: TreeNode, ids: ReadonlyMap<TreeNode, string>): InputRecord {
    if (!parent) {
        return record;
    }
    if (Object.keys(record).some((name) => name.toLowerCase() === parent.field.toLowerCase())) {
        throw new OrgError('INVALID_FIELD', `The field ${parent.field} is set by the record above.`, [parent.field]);
    }
    return { ...record, [parent.field]: ids.get(parent.node) };
}
