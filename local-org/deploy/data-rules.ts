/** What a deploy may do to fields of objects that hold records, and what becomes of the records. */
import { recalculate, type TouchedParents } from '../dml/rollups.ts';
import { rollupsAbove } from '../dml/rollup-plan.ts';
import {
    findField,
    findObject,
    isStored,
    type FieldSchema,
    type ObjectSchema,
    type OrgSchema
} from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { dropColumn, dropTable } from '../store/drop.ts';
import { writeSetting } from '../store/migrate.ts';
import { quoted, type Store } from '../store/store.ts';
import { DataRefusal, fieldPath, type Finding } from './refusal.ts';

const TEXTS = new Set(['string', 'textarea', 'longtextarea', 'email', 'phone', 'url', 'picklist']);
const NUMBERS = new Set(['double', 'currency', 'percent', 'int']);

function kindOf({ formula, rollup, autoNumber, reference }: FieldSchema): string {
    if (formula) {
        return 'Formula';
    }
    return rollup
        ? 'Summary'
        : autoNumber !== undefined
          ? 'AutoNumber'
          : reference?.masterDetail
            ? 'MasterDetail'
            : 'plain';
}

function count(store: Store, object: ObjectSchema, condition: string): number {
    const row = store.get(
        `SELECT count(*) AS records FROM ${quoted(object.apiName)} WHERE "IsDeleted" = 0 AND (${condition})`
    );
    return Number(row?.['records']);
}

/** The platform's words where they are known, else what the local org does not do. */
function conversionProblem(store: Store, object: ObjectSchema, from: FieldSchema, to: FieldSchema): string | undefined {
    const [before, after] = [kindOf(from), kindOf(to)];
    const column = quoted(from.apiName);
    const isComputed = (kind: string): boolean => kind === 'Formula' || kind === 'Summary';
    if (before !== after && (isComputed(before) || isComputed(after))) {
        const [kind, direction] = isComputed(before) ? [before, 'from'] : [after, 'to'];
        return `Cannot update a field ${direction} a ${kind} ${direction === 'from' ? 'to' : 'from'} something else`;
    }
    if (isComputed(after)) {
        return undefined;
    }
    if (from.reference && to.reference && from.reference.targets.join() !== to.reference.targets.join()) {
        return 'Cannot change which objects this field refers to';
    }
    const filled = count(store, object, `${column} IS NOT NULL`);
    if (after === 'MasterDetail' && before !== after && count(store, object, `${column} IS NULL`) > 0) {
        return 'A master-detail field needs a value in every record; records without one are there';
    }
    const isAlike =
        from.type === to.type ||
        (TEXTS.has(from.type) && TEXTS.has(to.type)) ||
        (NUMBERS.has(from.type) && NUMBERS.has(to.type));
    if (!isAlike && from.type !== 'boolean' && filled > 0) {
        return `The local org does not change the type of a field from ${from.type} to ${to.type} while ${filled} records hold values.`;
    }
    if (!isAlike && from.type === 'boolean' && count(store, object, '1') > 0) {
        return `The local org does not change the type of a field from boolean to ${to.type} while there are records.`;
    }
    const length = TEXTS.has(to.type) ? to.length : undefined;
    if (
        length !== undefined &&
        length < (from.length ?? 0) &&
        count(store, object, `length(${column}) > ${length}`) > 0
    ) {
        return `The local org does not shorten a field to ${length} characters while records hold longer texts.`;
    }
    return undefined;
}

function uniquenessProblem(store: Store, object: ObjectSchema, from: FieldSchema, to: FieldSchema): string | undefined {
    if (!to.unique || from.unique) {
        return undefined;
    }
    const collation = to.caseSensitive ? 'BINARY' : 'NOCASE';
    const column = `${quoted(to.apiName)} COLLATE ${collation}`;
    const twice = store.get(
        `SELECT ${column} AS value FROM ${quoted(object.apiName)} WHERE "IsDeleted" = 0 AND ${column} IS NOT NULL
         GROUP BY ${column} HAVING count(*) > 1 LIMIT 1`
    );
    return twice && `Cannot make the field unique: several records have the value ${String(twice['value'])}`;
}

function fieldRefusals(store: Store, from: ObjectSchema, to: ObjectSchema): Finding[] {
    return [...to.fields.values()]
        .filter(({ custom }) => custom)
        .flatMap((field) => {
            const previous = findField(from, field.apiName);
            const isNewDetail =
                previous === undefined && kindOf(field) === 'MasterDetail' && count(store, from, '1') > 0;
            const message = previous
                ? (conversionProblem(store, from, previous, field) ?? uniquenessProblem(store, from, previous, field))
                : isNewDetail
                  ? `Cannot add a master-detail field to ${to.apiName}, which has records: add a lookup, fill it, then convert it`
                  : undefined;
            const path = fieldPath(to.apiName, field.apiName);
            return message === undefined ? [] : [{ path, element: 'CustomField.type', message }];
        });
}

/** Throws DataRefusal before anything changed. `recreated` are fields and objects that go and come back empty. */
export function checkData(store: Store, from: OrgSchema, to: OrgSchema, recreated: ReadonlySet<string>): void {
    const findings = [...to.objects.values()].flatMap((object) => {
        const previous = findObject(from, object.apiName);
        if (previous === undefined || recreated.has(object.apiName.toLowerCase())) {
            return [];
        }
        return fieldRefusals(store, previous, object).filter(
            ({ path }) => !recreated.has(path.toLowerCase().replace(/^objects\/(\w+)\/fields\/(\w+)\..*$/u, '$1.$2'))
        );
    });
    if (findings.length > 0) {
        throw new DataRefusal(findings);
    }
}

/** The data of a removed object or field goes with it; one of the same name starts empty. */
export function dropRemoved(store: Store, from: OrgSchema, to: OrgSchema, recreated: ReadonlySet<string>): void {
    for (const object of from.objects.values()) {
        const next = findObject(to, object.apiName);
        if (next === undefined || recreated.has(object.apiName.toLowerCase())) {
            dropTable(store, object.apiName);
            continue;
        }
        for (const field of [...object.fields.values()].filter(
            (candidate) => candidate.custom && isStored(candidate)
        )) {
            const name = `${object.apiName}.${field.apiName}`.toLowerCase();
            if (findField(next, field.apiName) === undefined || recreated.has(name)) {
                dropColumn(store, object.apiName, field.apiName);
            }
        }
    }
    if (recreated.size > 0) {
        // The schema may be what it was, and the tables are not.
        writeSetting(store, 'schemaHash', '');
    }
}

/** Works out roll-ups that are new or count otherwise than before. */
export function fillRollups(org: Org, from: OrgSchema, to: OrgSchema): void {
    const definition = (schema: OrgSchema, objectName: string, field: string): string => {
        const object = findObject(schema, objectName);
        return JSON.stringify((object && findField(object, field)?.rollup) ?? null);
    };
    const touched: TouchedParents = new Map();
    for (const child of to.objects.values()) {
        for (const link of rollupsAbove(to, child)) {
            const parent = link.parent.apiName;
            const isNew = link.fields.some(
                ({ apiName }) => definition(from, parent, apiName) !== definition(to, parent, apiName)
            );
            const rows = isNew ? org.store.all(`SELECT "Id" FROM ${quoted(parent)} WHERE "IsDeleted" = 0`) : [];
            if (rows.length > 0) {
                touched.set(link, new Map(rows.map((row) => [String(row['Id']), new Set<string>()])));
            }
        }
    }
    recalculate(org, touched, org.now().toISOString());
}
