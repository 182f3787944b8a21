import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import type { FieldType, ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { addPath, selectionOf } from './selection.ts';

/** SOQL sorts neither long text nor multi-select picklists. */
export function isSortableType(type: FieldType): boolean {
    return type !== 'longtextarea' && type !== 'multipicklist' && type !== 'address';
}

/**
 * ORDER BY of `sortBy` names such as `Name`, `Contact.Name` or `-CreatedDate`. A field that does not exist for the user or
 * cannot be sorted is ignored (UI API guide, "Get Related List Records with URL Parameters").
 */
export function orderOf(org: Org, user: UserContext, object: ObjectSchema, sortBy: readonly string[]): OrderByClause[] {
    return sortBy.flatMap((written): OrderByClause[] => {
        const isDescending = written.startsWith('-');
        const name = isDescending ? written.slice(1) : written;
        const path = name.toLowerCase().startsWith(`${object.apiName.toLowerCase()}.`)
            ? name.slice(object.apiName.length + 1)
            : name;
        return isSortable(org, user, object, path)
            ? [{ field: path, ...(isDescending ? { order: 'DESC', nulls: 'LAST' } : {}) }]
            : [];
    });
}

function isSortable(org: Org, user: UserContext, object: ObjectSchema, path: string): boolean {
    const selection = selectionOf(object);
    if (addPath(org, user, selection, `${object.apiName}.${path}`) !== undefined) {
        return false;
    }
    let at = selection;
    for (const parent of path.split('.').slice(0, -1)) {
        at = [...at.parents].find(([name]) => name.toLowerCase() === parent.toLowerCase())?.[1] ?? at;
    }
    return [...at.fields.values()].every(({ type }) => isSortableType(type));
}
