import { picklistLabel } from '../../api/ui/display.ts';
import { type FieldSchema, findField, findObject, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { SoqlRow, SoqlValue } from '../../soql/types.ts';
import type { PageField, PageFieldValue } from '../context.ts';

const TYPES_WITHOUT_VALUE = new Set(['address', 'id']);
/** Pages call `Owner ID` the owner. */
const REFERENCE_SUFFIX = / ID$/;

/** The fields of these names that exist and that the user may read, in the given order. */
export function readableFields(object: ObjectSchema, user: UserContext, names: readonly string[]): FieldSchema[] {
    const found = [...new Set(names)].flatMap((name) => findField(object, name) ?? []);
    return found.filter(
        (field) => !TYPES_WITHOUT_VALUE.has(field.type) && user.field(object.apiName, field.apiName).read
    );
}

/** `Owner.Name` for OwnerId: the path whose value stands for a reference. */
export function displayPath({ schema }: Pick<Org, 'schema'>, field: FieldSchema): string {
    if (!field.reference) {
        return field.apiName;
    }
    const target = findObject(schema, field.reference.targets[0] ?? '');
    return `${field.reference.relationshipName}.${target?.nameField ?? 'Name'}`;
}

export function describeField(field: FieldSchema): PageField {
    return { apiName: field.apiName, label: field.label.replace(REFERENCE_SUFFIX, ''), type: field.type };
}

function isRow(value: SoqlValue | undefined): value is SoqlRow {
    return typeof value === 'object' && value !== null && 'type' in value;
}

function scalar(value: SoqlValue | undefined): string | number | boolean | null {
    return typeof value === 'object' ? null : (value ?? null);
}

/** What the row is called. */
export function rowTitle(row: SoqlRow, { nameField }: ObjectSchema): string {
    return String(scalar(row.values[nameField]) ?? '');
}

function referenceView(org: Org, field: FieldSchema, row: SoqlRow): PageFieldValue {
    const parent = row.values[field.reference?.relationshipName ?? ''];
    const nameField = displayPath(org, field).split('.')[1] ?? '';
    const view = { ...describeField(field), value: isRow(parent) ? scalar(parent.values[nameField]) : null };
    return isRow(parent) && parent.id !== undefined ? { ...view, recordId: parent.id } : view;
}

/** A field of a row that was selected with `displayPath`: picklists by label, references by name. */
export function fieldView(org: Org, field: FieldSchema, row: SoqlRow): PageFieldValue {
    if (field.reference) {
        return referenceView(org, field, row);
    }
    const value = scalar(row.values[field.apiName]);
    const labels =
        field.picklist && typeof value === 'string'
            ? value.split(';').map((part) => picklistLabel(field, part))
            : undefined;
    return { ...describeField(field), value: labels ? labels.join('; ') : value };
}
