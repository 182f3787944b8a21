import type { RollupFilter } from './schema.ts';

/** Roles, groups, queues and sharing rules as the sources write them. */

export interface RoleSchema {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    /** API name of the role above. */
    readonly parent?: string;
}

export interface PublicGroupSchema {
    readonly name: string;
    readonly label: string;
    /** Whether the managers of its members see what is shared with it. */
    readonly doesIncludeBosses: boolean;
}

export interface QueueSchema {
    readonly name: string;
    readonly label: string;
    readonly email?: string;
    /** API names of the objects whose records it may own. */
    readonly objects: readonly string[];
    readonly members: readonly ShareParty[];
}

/** Whom a rule shares with or whose records it shares; `name` is absent for everybody in the org. */
export interface ShareParty {
    readonly kind: 'group' | 'queue' | 'role' | 'roleAndSubordinates' | 'allInternalUsers' | 'user';
    readonly name: string;
}

export interface SharingRuleSchema {
    readonly name: string;
    readonly object: string;
    readonly accessLevel: 'Read' | 'Edit';
    readonly sharedTo: ShareParty;
    /** Owner-based rules: whose records. */
    readonly sharedFrom?: ShareParty;
    /** Criteria-based rules: which records, all filters together unless `logic` combines their numbers, e.g. `1 AND (2 OR 3)`. */
    readonly criteria?: { readonly filters: readonly RollupFilter[]; readonly logic?: string };
}

export interface SharingSchema {
    readonly roles: readonly RoleSchema[];
    readonly groups: readonly PublicGroupSchema[];
    readonly queues: readonly QueueSchema[];
    readonly rules: readonly SharingRuleSchema[];
}

/** A share object (`X__Share`): rows that give users or groups access to single records of another object. */
export interface ShareObject {
    /** The object whose records are shared. */
    readonly object: string;
    readonly parentField: string;
    readonly levelField: string;
}
