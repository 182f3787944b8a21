/** Plans kept per org. Access is part of the key, so a plan never outlives the permissions it was made under. */
import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { parseSoql } from './parse.ts';
import { compile, type Plan } from './plan.ts';
import type { QueryContext } from './scope.ts';

const MOST_PLANS = 500;

const plansByText = new WeakMap<Org, Map<string, Plan>>();
const plansByTree = new WeakMap<Query, Map<string, Plan>>();

export function planOfText(org: Org, user: UserContext, text: string, includeDeleted: boolean): Plan {
    const plans = plansByText.get(org) ?? new Map<string, Plan>();
    plansByText.set(org, plans);
    return remembered(plans, `${accessKey(org, user)} ${includeDeleted} ${text}`, () =>
        compiled({ org, user, text, includeDeleted }, parseSoql(text, { allRows: includeDeleted }))
    );
}

/** Trees are kept by identity: a door that keeps its tree keeps its plan. */
export function planOfTree(org: Org, user: UserContext, query: Query): Plan {
    const plans = plansByTree.get(query) ?? new Map<string, Plan>();
    plansByTree.set(query, plans);
    return remembered(plans, `${org.id} ${accessKey(org, user)}`, () =>
        compiled({ org, user, text: undefined, includeDeleted: false }, query)
    );
}

function accessKey(org: Org, user: UserContext): string {
    return `${user.userId} ${org.accessVersion()}`;
}

function compiled(context: Omit<QueryContext, 'nextAlias'>, query: Query): Plan {
    let aliases = 0;
    return compile({ ...context, nextAlias: () => `t${aliases++}` }, query);
}

/** The least recently used plan goes when there are too many. */
function remembered(plans: Map<string, Plan>, key: string, make: () => Plan): Plan {
    const plan = plans.get(key) ?? make();
    plans.delete(key);
    plans.set(key, plan);
    if (plans.size > MOST_PLANS) {
        plans.delete(plans.keys().next().value ?? '');
    }
    return plan;
}
