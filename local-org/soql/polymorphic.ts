/** What lookups to several objects have beside the fields of those objects: `Owner.Type`, `What.Type`. */
import { pseudoField } from './pseudo-field.ts';
import type { BoundField, Relation } from './scope.ts';

/** The field `Type` of the object `Name`, which stands for all objects a polymorphic lookup leads to. */
const TYPE = pseudoField('Type', 'Type', 'string');

/** API name of the object a row's lookup leads to; `Queue` for a group that is one. Null where the user sees no such record. */
export function typeOfRelation(relation: Relation): BoundField {
    const cases = relation.members.map(({ object, alias }) => {
        const type =
            object.apiName === 'Group'
                ? `CASE ${alias}."Type" WHEN 'Queue' THEN 'Queue' ELSE 'Group' END`
                : `'${object.apiName}'`;
        return `WHEN ${alias}."Id" IS NOT NULL THEN ${type}`;
    });
    return { relation, member: relation.members[0]!, field: TYPE, sql: `(CASE ${cases.join(' ')} END)` };
}
