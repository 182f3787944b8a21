import type fc from 'fast-check';
import type { Desk } from './records.ts';

/** What the model knows of a living task; tasks are found by their order of creation. */
export interface ModelTask {
    readonly id: string;
    hours: number | null;
    project: number;
}

export const OWNERS = ['manager', 'second'] as const;
export type Owner = (typeof OWNERS)[number];
export type ShareLevel = 'Read' | 'Edit';

/** A private note: its owner may do anything, the other one what was shared with them. */
export interface ModelNote {
    readonly id: string;
    owner: Owner;
    name: string;
    share: ShareLevel | undefined;
}

export interface Model {
    /** Ids of projects in the order of their creation. */
    readonly projects: string[];
    /** Unique key of a project to its id. */
    readonly keys: Map<string, string>;
    readonly budgets: Map<string, number>;
    readonly tasks: ModelTask[];
    readonly notes: ModelNote[];
    /** Account of the projects that upserts make. */
    accountId?: string;
}

export const emptyModel = (): Model => ({ projects: [], keys: new Map(), budgets: new Map(), tasks: [], notes: [] });

export type Command = fc.Command<Model, Desk>;
