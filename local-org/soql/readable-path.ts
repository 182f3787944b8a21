import { OrgError } from '../errors.ts';
import type { ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { Scope } from './scope.ts';

/** Whether a query by this user may name the path, e.g. `Owner.Name`, on an object they may read. */
export function isReadablePath(org: Org, user: UserContext, object: ObjectSchema, path: string): boolean {
    let aliases = 0;
    const context = { org, user, text: undefined, includeDeleted: false, nextAlias: () => `t${aliases++}` };
    try {
        new Scope(context, object).field(path);
        return true;
    } catch (error) {
        if (error instanceof OrgError) {
            return false;
        }
        throw error;
    }
}
