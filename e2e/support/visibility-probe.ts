/** What a probe of the visibility matrix is made of. */
import type { Kind } from './visibility-matrix.ts';

/** The names a probe is made of; hidden ones are compared with names of the same length that do not exist. */
export interface Names {
    readonly object: string;
    readonly field: string;
    /** From the object above: its name, its id, the relationship down. */
    readonly above: string;
    readonly aboveId: string;
    /** The lookup that leads there. */
    readonly up: string;
    readonly down: string;
    readonly id: string;
    /** An object below, whose relationship leads up to the fact; absent where there is none. */
    readonly below?: { readonly object: string; readonly up: string };
}

export interface Request {
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
}

export interface Probe {
    readonly name: string;
    /** Field kinds that the platform does not let be used this way, even by those who see them. */
    readonly never: readonly Kind[];
    /** A refusal is an answer without the field, not an error. */
    readonly silent?: boolean;
    /** Whether the answer to those who see the field has its value in it. */
    readonly tells: boolean;
    request(names: Names): Request | undefined;
}

export const get = (path: string): Request => ({ method: 'GET', path });
export const soql = (text: string): Request => get(`/query?q=${encodeURIComponent(text)}`);
export const graphql = (query: string): Request => ({ method: 'POST', path: '/graphql', body: { query } });
export const nodes = (object: string, where: string, selection: string): Request =>
    graphql(`query Probe { uiapi { query { ${object}${where} { edges { node { Id ${selection} } } } } } }`);

export const SELECT = { never: [], tells: true } as const;
export const FILTER = { never: ['long'], tells: false } as const;
export const GROUP = { never: ['long', 'number', 'time', 'formula'], tells: false } as const;
