import { isId, to18 } from '../../../store/ids.ts';

/** Ids among the variables of a request, and the ids that stand for them in a query that is kept for other requests. */
export interface Bindings {
    /** The variables as text, with standing ids: equal for requests that differ in their ids only. */
    readonly key: string;
    /** Standing ids by the id they stand for. */
    readonly standing: ReadonlyMap<string, string>;
    /** The ids by the one that stands for them. */
    readonly ids: ReadonlyMap<string, string>;
}

/** No object of an org has this key prefix. */
const STANDING_PREFIX = 'zzzzzzzzzzzz';
const known = new WeakMap<object, Bindings>();

/** Looks at whole variables only, and at ids in their 18 characters: putting those back changes no text. */
export function bindingsOf(variables: Readonly<Record<string, unknown>>): Bindings {
    const made = known.get(variables) ?? makeBindings(variables);
    known.set(variables, made);
    return made;
}

/** A coerced value with standing ids in place of the ids. */
export function withStandingIds<T>(value: T, bindings: Bindings): T {
    return (bindings.standing.size === 0 ? value : replaced(value, bindings.standing)) as T;
}

function makeBindings(variables: Readonly<Record<string, unknown>>): Bindings {
    const standing = new Map<string, string>();
    for (const value of Object.values(variables)) {
        if (typeof value === 'string' && isId(value) && to18(value) === value && !standing.has(value)) {
            standing.set(value, to18(STANDING_PREFIX + String(standing.size).padStart(3, '0')) ?? '');
        }
    }
    const key = JSON.stringify(variables, (_name, value: unknown) => replacedText(value, standing));
    return { key, standing, ids: new Map([...standing].map(([id, stand]) => [stand, id])) };
}

function replaced(value: unknown, standing: ReadonlyMap<string, string>): unknown {
    if (Array.isArray(value)) {
        return value.map((part) => replaced(part, standing));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, standing)]));
    }
    return replacedText(value, standing);
}

function replacedText(value: unknown, standing: ReadonlyMap<string, string>): unknown {
    return typeof value === 'string' ? (standing.get(value) ?? value) : value;
}
