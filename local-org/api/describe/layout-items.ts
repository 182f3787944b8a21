/** Sections and items of layouts (`DescribeLayoutSection`, `DescribeLayoutItem`). */
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { UserContext } from '../../security/access.ts';
import { describeField } from '../rest/describe-field.ts';

export interface Section {
    readonly label: string;
    /** API names. */
    readonly fields: readonly string[];
}

export type Item = Readonly<Record<string, unknown>>;

export function layoutItem(object: ObjectSchema, field: FieldSchema, user: UserContext): Item {
    const access = user.field(object.apiName, field.apiName);
    return {
        editableForNew: field.createable && access.edit,
        editableForUpdate: field.updateable && access.edit,
        label: field.label,
        layoutComponents: [
            {
                details: describeField(object, field, user),
                displayLines: 1,
                tabOrder: 1,
                type: 'Field',
                value: field.apiName
            }
        ],
        placeholder: false,
        required: field.required
    };
}

/** Items fill the rows from left to right. */
export function layoutSection(heading: string, items: readonly Item[], columns: number): object {
    const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_unused, row) => {
        const layoutItems = items.slice(row * columns, (row + 1) * columns);
        return { layoutItems, numItems: layoutItems.length };
    });
    return {
        collapsed: false,
        columns,
        heading,
        layoutRows: rows,
        layoutSectionId: null,
        parentLayoutId: null,
        rows: rows.length,
        tabOrder: 'LeftToRight',
        useCollapsibleSection: false,
        useHeading: heading !== ''
    };
}
