import { OrgError } from '../../../errors.ts';
import type { ChildRelationship, ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { findChildRelationship } from '../../../soql/relations.ts';
import { noAccess } from '../lists/list-views.ts';
import { visibleObject } from '../objects.ts';

/** A related list: the records of an object that a relationship leads down to. */
export interface RelatedList {
    readonly parent: ObjectSchema;
    readonly relationship: ChildRelationship;
    readonly object: ObjectSchema;
}

/** The UI API's "Related List Reference". */
export interface RelatedListReference {
    readonly inContextOfRecordId: string | null;
    readonly parentObjectApiName: string;
    readonly recordTypeId: string | null;
    readonly relatedListId: string;
    readonly type: 'relatedList';
}

/** Related lists that exist for the user: both the object and the field that leads up must be readable. */
export function relatedListsOf(org: Org, user: UserContext, parent: ObjectSchema): RelatedList[] {
    return parent.childRelationships.flatMap((relationship) => asRelatedList(org, user, parent, relationship) ?? []);
}

/** @throws OrgError INSUFFICIENT_ACCESS without such a parent, INVALID_TYPE without such a list, for this user */
export function relatedListByName(org: Org, user: UserContext, parentName: string, name: string): RelatedList {
    const parent = visibleObject(org, user, parentName) ?? noAccess();
    const relationship = findChildRelationship(parent, name);
    const found = relationship && asRelatedList(org, user, parent, relationship);
    if (!found) {
        throw new OrgError('INVALID_TYPE', 'The related lists UI API does not currently support this entity');
    }
    return found;
}

export function referenceOf({ parent, relationship }: RelatedList, recordId: string | null): RelatedListReference {
    return {
        inContextOfRecordId: recordId,
        parentObjectApiName: parent.apiName,
        recordTypeId: null,
        relatedListId: relationship.name,
        type: 'relatedList'
    };
}

function asRelatedList(
    org: Org,
    user: UserContext,
    parent: ObjectSchema,
    relationship: ChildRelationship
): RelatedList | undefined {
    const object = visibleObject(org, user, relationship.childObject);
    return object && user.field(object.apiName, relationship.field).read ? { parent, relationship, object } : undefined;
}
