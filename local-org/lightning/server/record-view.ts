import { OrgError } from '../../errors.ts';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { query } from '../../soql/query.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { to18 } from '../../store/ids.ts';
import type { MissingPage, PageSection, RecordPage } from '../context.ts';
import { compactLayoutFields } from './compact-layout.ts';
import { displayPath, fieldView, readableFields, rowTitle } from './field-view.ts';
import type { LayoutSection, PageLayouts } from './layouts.ts';
import { relatedLists } from './related-lists.ts';

const MISSING: MissingPage = { kind: 'missing' };
const MOST_HIGHLIGHTS = 7;
const AUDIT_FIELDS = new Set(['IsDeleted', 'SystemModstamp', 'LastViewedDate', 'LastReferencedDate']);
const REFUSALS = new Set(['INVALID_TYPE', 'INVALID_FIELD', 'INSUFFICIENT_ACCESS']);

/** Without a layout: everything but what only administrators look at. */
function layoutSections(object: ObjectSchema, layouts: PageLayouts): readonly LayoutSection[] {
    const fields = [...object.fields.values()].filter(({ apiName }) => !AUDIT_FIELDS.has(apiName));
    const everything = [{ label: object.label, fields: fields.map(({ apiName }) => apiName) }];
    return layouts.get(object.apiName)?.sections ?? everything;
}

function readRow(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    fields: readonly FieldSchema[],
    id: string
): SoqlRow | undefined {
    const columns = new Set(['Id', object.nameField, ...fields.map((field) => displayPath(org, field))]);
    try {
        return query(org, user, `SELECT ${[...columns].join(', ')} FROM ${object.apiName} WHERE Id = '${id}'`).rows[0];
    } catch (error) {
        if (error instanceof OrgError && REFUSALS.has(error.code)) {
            return undefined;
        }
        throw error;
    }
}

/** What the record page of an id shows this user: highlights and details, or that there is nothing to see. */
export function recordView(
    org: Org,
    user: UserContext,
    givenId: string,
    layouts: PageLayouts
): RecordPage | MissingPage {
    const id = to18(givenId);
    const object = [...org.schema.objects.values()].find(({ keyPrefix }) => id?.startsWith(keyPrefix));
    if (id === undefined || object === undefined || !user.object(object.apiName).read) {
        return MISSING;
    }
    const compact = readableFields(object, user, compactLayoutFields(org, object))
        .filter(({ apiName }) => apiName !== object.nameField)
        .slice(0, MOST_HIGHLIGHTS);
    const sections = layoutSections(object, layouts).map(({ label, fields }) => ({
        label,
        fields: readableFields(object, user, fields)
    }));
    const row = readRow(org, user, object, [...compact, ...sections.flatMap(({ fields }) => fields)], id);
    if (row === undefined) {
        return MISSING;
    }
    const details = sections
        .filter(({ fields }) => fields.length > 0)
        .map(({ label, fields }): PageSection => ({
            label,
            fields: fields.map((field) => fieldView(org, field, row))
        }));
    return {
        kind: 'record',
        objectApiName: object.apiName,
        objectLabel: object.label,
        recordId: id,
        title: rowTitle(row, object),
        highlights: compact.map((field) => fieldView(org, field, row)),
        details,
        relatedLists: relatedLists(org, user, object, id, layouts.get(object.apiName))
    };
}
