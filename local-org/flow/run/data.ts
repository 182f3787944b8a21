/** What an element asks of the data. */
import { Decimal } from 'decimal.js';
import type { InputRecord, SaveRequest } from '../../dml/types.ts';
import { findField } from '../../metadata/schema.ts';
import type {
    CreateElement,
    DeleteElement,
    FieldAssignment,
    LookupElement,
    NotificationElement,
    Reference,
    UpdateElement
} from '../definition.ts';
import { flowRecord, isCollection, isRecord, scalar, type FlowRecord, type FlowValue } from '../values.ts';
import { notificationIn, type CustomNotification } from '../notification.ts';
import { setField, type Names } from './names.ts';
import type { Search } from './search.ts';

export interface Write extends Pick<SaveRequest, 'object'> {
    readonly operation: 'insert' | 'update' | 'delete';
    readonly records: readonly InputRecord[];
}

export interface DataRequest {
    readonly element: string;
    /** What the element looks for, if anything; all interviews of a batch look together. */
    readonly search?: () => Search;
    /** Takes what was found, and says what is to be written or sent. */
    readonly prepare: (found: readonly FlowRecord[]) => {
        readonly write?: Write;
        readonly notification?: CustomNotification;
    };
    /** Takes the ids of the written records, in order. */
    readonly finish: (ids: readonly string[]) => void;
}

export type DataOutcome =
    | { readonly done: true; readonly ids: readonly string[] }
    | { readonly done: false; readonly message: string; readonly isLimit: boolean };

type DataElement = LookupElement | CreateElement | UpdateElement | DeleteElement | NotificationElement;

/** Undefined where the element needs no data: an update of the triggering record before it is saved. */
export function dataRequest(names: Names, element: DataElement): DataRequest | undefined {
    switch (element.kind) {
        case 'lookup':
            return {
                element: element.name,
                search: () => lookupOf(names, element),
                prepare: (found) => {
                    keep(names, element, found);
                    return {};
                },
                finish: () => undefined
            };
        case 'create':
            return createRequest(names, element);
        case 'update':
            return updateRequest(names, element);
        case 'delete':
            return deleteRequest(names, element);
        case 'notification':
            return {
                element: element.name,
                prepare: () => ({ notification: notificationIn(names, element) }),
                finish: () => undefined
            };
    }
}

function lookupOf(names: Names, element: LookupElement): Search {
    const limit = scalar(names.operand(element.limit));
    const most = element.firstOnly ? 1 : limit instanceof Decimal ? limit.toNumber() : undefined;
    return {
        names,
        object: names.planned.types.objectNamed(element.object),
        where: element.where,
        ...(element.sort ? { sort: element.sort } : {}),
        ...(most === undefined ? {} : { limit: most })
    };
}

function keep(names: Names, element: LookupElement, found: readonly FlowRecord[]): void {
    const [first] = found;
    if (element.automatic) {
        names.set(element.name, element.firstOnly ? (first ?? null) : found);
    }
    if (element.output && (first || element.nullWhereNothing || !element.firstOnly)) {
        names.assign(element.output, element.firstOnly ? (first ?? null) : found);
    }
    for (const { field, to } of first || element.nullWhereNothing ? element.outputs : []) {
        names.assign(to, first ? names.field(first, [field]) : null);
    }
}

function createRequest(names: Names, element: CreateElement): DataRequest {
    const records = element.input ? recordsIn(names, element.input) : [built(names, element)];
    return {
        element: element.name,
        prepare: () => ({ write: writeOf('insert', records, ({ row }) => withoutId(row)) }),
        finish: (ids) => {
            records.forEach((record, index) => {
                record.row['Id'] = ids[index] ?? null;
                record.changed.clear();
            });
            names.set(element.name, ids[0] ?? null);
            if (element.idTo) {
                names.assign(element.idTo, ids[0] ?? null);
            }
        }
    };
}

function updateRequest(names: Names, element: UpdateElement): DataRequest | undefined {
    const isTriggering = element.input?.length === 1 && element.input[0]?.toLowerCase() === '$record';
    if (isTriggering && names.planned.flow.start.trigger === 'RecordBeforeSave') {
        setFields(names, names.triggered.record, element.assignments);
        return undefined;
    }
    let records: readonly FlowRecord[] = [];
    return {
        element: element.name,
        ...searchOf(names, element),
        prepare: (found) => {
            records = element.input ? recordsIn(names, element.input) : found;
            records.forEach((record) => setFields(names, record, element.assignments));
            return { write: writeOf('update', records, changesOf) };
        },
        finish: () => records.forEach(({ changed }) => changed.clear())
    };
}

function deleteRequest(names: Names, element: DeleteElement): DataRequest {
    return {
        element: element.name,
        ...searchOf(names, element),
        prepare: (found) => {
            const records = element.input ? recordsIn(names, element.input) : found;
            return { write: writeOf('delete', records, ({ row }) => ({ Id: row['Id'] })) };
        },
        finish: () => undefined
    };
}

function searchOf(names: Names, { input, object, where }: UpdateElement | DeleteElement): Pick<DataRequest, 'search'> {
    return input ? {} : { search: () => ({ names, object: names.planned.types.objectNamed(object ?? ''), where }) };
}

function recordsIn(names: Names, path: Reference): readonly FlowRecord[] {
    const value: FlowValue = names.value(path);
    return (isCollection(value) ? value : [value]).filter(isRecord);
}

function built(names: Names, { assignments, object }: CreateElement): FlowRecord {
    const record = flowRecord(names.planned.types.objectNamed(object ?? ''));
    setFields(names, record, assignments);
    return record;
}

function setFields(names: Names, record: FlowRecord, assignments: readonly FieldAssignment[]): void {
    for (const { field: name, value } of assignments) {
        const field = findField(record.object, name);
        if (field) {
            setField(record, field, scalar(names.operand(value)));
        }
    }
}

function writeOf(
    operation: Write['operation'],
    records: readonly FlowRecord[],
    inputOf: (record: FlowRecord) => InputRecord
): Write {
    return { operation, object: records[0]?.object.apiName ?? '', records: records.map(inputOf) };
}

function changesOf({ changed, object, row }: FlowRecord): InputRecord {
    const written = [...changed].filter((name) => findField(object, name)?.updateable === true);
    return { Id: row['Id'] ?? null, ...Object.fromEntries(written.map((name) => [name, row[name] ?? null])) };
}

function withoutId(row: InputRecord): InputRecord {
    return Object.fromEntries(Object.entries(row).filter(([name, value]) => name !== 'Id' && value !== null));
}
