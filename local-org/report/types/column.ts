/** A column of a report type: its name there, and where SOQL finds its value. */
import { findField, findObject, type FieldSchema, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import { findParentRelationship } from '../../soql/relations.ts';

export interface ReportColumn {
    /** `ACCOUNT.NAME`, `CUST_NAME`, `Order__c.Total__c`. */
    readonly name: string;
    readonly label: string;
    /** `Name`, `Owner.Name`, `Account__r.Name`. */
    readonly path: string;
    /** Path of the id of the record that the value is the name of. */
    readonly idPath?: string;
    /** The field the path ends on. */
    readonly field: FieldSchema;
    /** Object and field the value stands in, e.g. `User.Name`. */
    readonly entityColumn: string;
}

type Schema = Pick<OrgSchema, 'objects'>;

interface End {
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
    /** Canonical relationship names. */
    readonly way: readonly string[];
}

/** Follows `Owner.UserRole.Name`; undefined where a name of it is not there. */
function endOf(schema: Schema, start: ObjectSchema, path: string): End | undefined {
    const segments = path.split('.');
    const name = segments.pop() ?? '';
    const way: string[] = [];
    let object: ObjectSchema | undefined = start;
    for (const segment of segments) {
        const lookup: FieldSchema | undefined = object && findParentRelationship(object, segment);
        object = lookup && findObject(schema, lookup.reference?.targets[0] ?? '');
        way.push(lookup?.reference?.relationshipName ?? segment);
    }
    const field = object && findField(object, name);
    return object && field ? { object, field, way } : undefined;
}

/** The column of a path; a lookup is shown by the name of what it leads to. */
export function columnAt(
    schema: Schema,
    object: ObjectSchema,
    name: string,
    path: string,
    label?: string
): ReportColumn | undefined {
    const end = endOf(schema, object, path);
    if (!end) {
        return undefined;
    }
    const { field, way } = end;
    const target = field.reference && findObject(schema, field.reference.targets[0] ?? '');
    const shown = target && findField(target, target.nameField);
    const steps = shown ? [...way, field.reference?.relationshipName ?? ''] : way;
    const last = shown ?? field;
    return {
        name,
        label: label ?? (shown ? field.label.replace(/ ID$/u, '') : field.label),
        path: [...steps, last.apiName].join('.'),
        ...(last.nameField ? { idPath: [...steps, 'Id'].join('.') } : {}),
        field: last,
        entityColumn: `${shown && target ? target.apiName : end.object.apiName}.${last.apiName}`
    };
}
