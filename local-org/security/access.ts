import type { SqlValue } from '../store/store.ts';

export interface ObjectAccess {
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldAccess {
    readonly read: boolean;
    readonly edit: boolean;
}

/** Who is asking, and everything they may do: the union of profile, permission sets and permission set groups. */
export interface UserContext {
    readonly userId: string;
    readonly username: string;
    readonly name: string;
    readonly email: string;
    readonly profileId: string;
    readonly profileName: string;
    /** IANA name, e.g. `America/New_York`. */
    readonly timeZone: string;
    readonly locale: string;
    readonly language: string;
    readonly systemPermissions: ReadonlySet<string>;
    readonly customPermissions: ReadonlySet<string>;
    /** Names of the tabs that a permission set shows. */
    readonly tabs: ReadonlySet<string>;
    /** All false for an object that does not exist or that the user cannot see. API names are case-insensitive. */
    object(objectApiName: string): ObjectAccess;
    /** Field-level security combined with object access; system fields read with the object; required fields always read and edit with it. */
    field(objectApiName: string, fieldApiName: string): FieldAccess;
}

/** A piece of SQL with its parameters in order of appearance. */
export interface SqlFragment {
    readonly sql: string;
    readonly parameters: readonly SqlValue[];
}
