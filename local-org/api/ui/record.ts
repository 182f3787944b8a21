import { findObject, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { runQuery } from '../../soql/query.ts';
import type { SoqlRow, SoqlValue } from '../../soql/types.ts';
import { isAmong, selectFrom, type QueryParts } from '../../soql/ast.ts';
import { displayValue } from './display.ts';
import { etagOf } from './etag.ts';
import { recordTypeInfos, type RecordTypeInfo } from './record-types.ts';
import { pathsOf, type RecordSelection } from './selection.ts';

export interface FieldValue {
    readonly displayValue: string | null;
    readonly value: string | number | boolean | null | RecordView;
}

/** The UI API's "Record" response (User Interface API Developer Guide; recorded in trailheadapps/lwc-recipes). */
export interface RecordView {
    readonly apiName: string;
    readonly childRelationships: Readonly<Record<string, never>>;
    readonly eTag: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
    readonly id: string;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId: string | null;
    readonly recordTypeInfo: RecordTypeInfo | null;
    readonly systemModstamp: string | null;
    /** Milliseconds of the system modstamp. */
    readonly weakEtag: number;
}

/** Reads one record; undefined when it does not exist or is not shared with the user. */
export function readRecord(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    id: string,
    selection: RecordSelection
): RecordView | undefined {
    return readRecords(org, user, object, selection, { where: isAmong('Id', [id]), limit: 1 })[0];
}

/** Reads the records that a query finds, in its order. */
export function readRecords(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    selection: RecordSelection,
    parts: Omit<QueryParts, 'paths'>
): RecordView[] {
    const query = selectFrom(object.apiName, { paths: pathsOf(selection), ...parts });
    return runQuery(org, user, query).rows.map((row) => viewOf(org, user, row, selection));
}

function viewOf(org: Org, user: UserContext, row: SoqlRow, selection: RecordSelection): RecordView {
    const object = findObject(org.schema, row.type);
    const recordTypeId = textOf(row.values.RecordTypeId);
    const systemModstamp = textOf(row.values.SystemModstamp);
    const frame = {
        apiName: row.type,
        childRelationships: {},
        id: row.id ?? textOf(row.values.Id) ?? '',
        lastModifiedById: textOf(row.values.LastModifiedById),
        lastModifiedDate: textOf(row.values.LastModifiedDate),
        recordTypeId,
        recordTypeInfo: (object && recordTypeId && recordTypeInfos(org, user, object)[recordTypeId]) || null,
        systemModstamp,
        weakEtag: systemModstamp ? Date.parse(systemModstamp) : 0
    };
    const fields = Object.fromEntries(fieldsOf(org, user, row, selection));
    return { ...frame, fields, eTag: etagOf([frame, fields]) };
}

function fieldsOf(org: Org, user: UserContext, row: SoqlRow, selection: RecordSelection): [string, FieldValue][] {
    const scalars = [...selection.fields.values()].map((field): [string, FieldValue] => {
        const value = scalarOf(row.values[field.apiName]);
        return [field.apiName, { displayValue: displayValue(field, value, user), value }];
    });
    const parents = [...selection.parents].map(([name, parent]): [string, FieldValue] => {
        const above = row.values[name];
        const isRow = typeof above === 'object' && above !== null && 'type' in above;
        return [name, isRow ? parentValue(org, user, above, parent) : { displayValue: null, value: null }];
    });
    return [...scalars, ...parents].sort(([left], [right]) => (left < right ? -1 : 1));
}

function parentValue(org: Org, user: UserContext, row: SoqlRow, selection: RecordSelection): FieldValue {
    const nameField = findObject(org.schema, row.type)?.nameField ?? 'Name';
    return { displayValue: textOf(row.values[nameField]), value: viewOf(org, user, row, selection) };
}

function scalarOf(value: SoqlValue | undefined): string | number | boolean | null {
    return typeof value === 'object' || value === undefined ? null : value;
}

function textOf(value: SoqlValue | undefined): string | null {
    return typeof value === 'string' ? value : null;
}
