/** What of the org exists for one user: the only thing a generated schema depends on. */
import { createHash } from 'node:crypto';
import { isStored, type ChildRelationship, type FieldSchema, type ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { visibleFields, visibleObject, visibleTargets } from '../../ui/objects.ts';

export interface Parent {
    readonly name: string;
    readonly field: FieldSchema;
    /** API names of the objects it may lead to. */
    readonly targets: readonly string[];
    readonly isPolymorphic: boolean;
}

export interface Exposure {
    readonly object: ObjectSchema;
    readonly fields: readonly FieldSchema[];
    readonly parents: readonly Parent[];
    readonly children: readonly ChildRelationship[];
    /** Fields a create may set; absent when the user may not create. */
    readonly create?: readonly FieldSchema[];
    readonly update?: readonly FieldSchema[];
    readonly canDelete: boolean;
}

export function exposuresOf(org: Org, user: UserContext): Exposure[] {
    return [...org.schema.objects.values()].flatMap((object) =>
        visibleObject(org, user, object.apiName) ? [exposureOf(org, user, object)] : []
    );
}

/** Equal for users to whom the same schema belongs. */
export function fingerprintOf(exposures: readonly Exposure[]): string {
    const facts = exposures.map(({ object, fields, parents, children, create, update, canDelete }) => [
        object.apiName,
        fields.map(({ apiName }) => apiName),
        parents.map(({ name, targets }) => [name, targets]),
        children.map(({ name }) => name),
        create?.map(({ apiName }) => apiName) ?? null,
        update?.map(({ apiName }) => apiName) ?? null,
        canDelete
    ]);
    return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function exposureOf(org: Org, user: UserContext, object: ObjectSchema): Exposure {
    const fields = visibleFields(user, object);
    const access = user.object(object.apiName);
    const editable = fields.filter(
        (field) => isStored(field) && !field.rollup && user.field(object.apiName, field.apiName).edit
    );
    const parents = fields.flatMap((field) => parentOf(org, user, field));
    const children = object.childRelationships.filter(
        (child) => visibleObject(org, user, child.childObject) && user.field(child.childObject, child.field).read
    );
    return {
        object,
        fields,
        parents,
        children,
        ...(object.createable && access.create ? { create: editable.filter((field) => field.createable) } : {}),
        ...(object.updateable && access.edit ? { update: editable.filter((field) => field.updateable) } : {}),
        canDelete: object.deletable && access.delete
    };
}

function parentOf(org: Org, user: UserContext, field: FieldSchema): Parent[] {
    const name = field.reference?.relationshipName;
    const targets = visibleTargets(org, user, field).map(({ apiName }) => apiName);
    if (!name || targets.length === 0) {
        return [];
    }
    return [{ name, field, targets, isPolymorphic: (field.reference?.targets.length ?? 0) > 1 }];
}
