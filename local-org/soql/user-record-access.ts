/** `UserRecordAccess`: what sharing and permissions together let a user do with some records. It has no rows of its own. */
import { OrgError, unsupported } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { userContext } from '../security/context.ts';
import { recordLevel } from '../security/sharing.ts';
import { to18 } from '../store/ids.ts';
import { quoted } from '../store/store.ts';
import { toLogic, type Condition, type Logic } from './logic.ts';
import { parseSoql, type Query } from './parse.ts';
import { malformed } from './position.ts';
import { textOf } from './text-literal.ts';
import type { SoqlPage, SoqlRow, SoqlValue } from './types.ts';

const NAME = 'userrecordaccess';
/** Records one query may ask about. */
const MOST_RECORDS = 200;

type Access = Readonly<Record<string, SoqlValue>>;

const COLUMNS: ReadonlyMap<string, string> = new Map(
    [
        'RecordId',
        'HasReadAccess',
        'HasEditAccess',
        'HasDeleteAccess',
        'HasTransferAccess',
        'HasAllAccess',
        'MaxAccessLevel'
    ].map((name) => [name.toLowerCase(), name])
);

/** The answer where the text asks for UserRecordAccess, undefined otherwise. */
export function userRecordAccess(org: Org, user: UserContext, soql: string): SoqlPage | undefined {
    if (!/\bfrom\s+userrecordaccess\b/iu.test(soql)) {
        return undefined;
    }
    const query = parseSoql(soql);
    if (query.sObject?.toLowerCase() !== NAME) {
        return undefined;
    }
    const { recordIds, userId } = filtersOf(query);
    const subject = subjectOf(org, user, userId);
    const columns = columnsOf(query);
    const rows = subject === undefined ? [] : recordIds.map((id) => rowOf(accessTo(org, subject, id), columns));
    const kept = rows.slice(0, query.limit ?? rows.length);
    return { totalSize: kept.length, rows: kept, done: true };
}

function columnsOf(query: Query): string[] {
    const extra = [query.groupBy, query.having, query.orderBy, query.offset].some((clause) => clause !== undefined);
    if (extra) {
        throw unsupported('GROUP BY, ORDER BY and OFFSET on UserRecordAccess');
    }
    return (query.fields ?? []).map((field) => {
        const name = field.type === 'Field' ? COLUMNS.get(field.field.toLowerCase()) : undefined;
        if (name === undefined) {
            throw new OrgError(
                'INVALID_FIELD',
                `No such column '${'field' in field ? field.field : ''}' on entity 'UserRecordAccess'`
            );
        }
        return name;
    });
}

function conditionsOf(logic: Logic): readonly Condition[] {
    switch (logic.kind) {
        case 'test':
            return [logic.condition];
        case 'and':
            return logic.parts.flatMap(conditionsOf);
        default:
            throw malformed('UserRecordAccess is filtered by UserId = and RecordId = or IN, joined by AND');
    }
}

function filtersOf({ where }: Query): { readonly userId: string; readonly recordIds: readonly string[] } {
    const values = new Map<string, string[]>();
    for (const condition of where ? conditionsOf(toLogic(where)) : []) {
        const isList = 'field' in condition && 'value' in condition && /^(?:=|in)$/iu.test(condition.operator);
        if (!isList) {
            throw malformed('UserRecordAccess is filtered by UserId = and RecordId = or IN, joined by AND');
        }
        const texts = typeof condition.value === 'string' ? [condition.value] : condition.value;
        values.set(
            condition.field.toLowerCase(),
            texts.map((text) => to18(textOf(text)) ?? malformedId(textOf(text)))
        );
    }
    const [userId, ...others] = values.get('userid') ?? [];
    const recordIds = values.get('recordid');
    if (userId === undefined || others.length > 0 || recordIds === undefined || values.size > 2) {
        throw malformed('UserRecordAccess needs one UserId and at least one RecordId in its filter');
    }
    if (recordIds.length > MOST_RECORDS) {
        throw new OrgError('EXCEEDED_ID_LIMIT', `UserRecordAccess answers for at most ${MOST_RECORDS} records`);
    }
    return { userId, recordIds: [...new Set(recordIds)] };
}

function malformedId(text: string): never {
    throw new OrgError('MALFORMED_ID', `malformed id ${text}`);
}

/** Everybody may ask about themselves; about others only who views set-up. */
function subjectOf(org: Org, user: UserContext, userId: string): UserContext | undefined {
    if (userId === user.userId) {
        return user;
    }
    const known = org.store.get('SELECT 1 FROM User WHERE "Id" = ?', [userId]) !== undefined;
    return known && user.systemPermissions.has('ViewSetup') ? userContext(org, userId) : undefined;
}

function accessTo(org: Org, user: UserContext, recordId: string): Access {
    const object = [...org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === recordId.slice(0, 3));
    const row =
        object &&
        org.store.get(`SELECT * FROM ${quoted(object.apiName)} WHERE "Id" = ? AND "IsDeleted" = 0`, [recordId]);
    const level = object && row ? recordLevel(org, user, object.apiName, row) : 'None';
    const may = user.object(object?.apiName ?? '');
    const read = may.read && level !== 'None';
    const edit = read && may.edit && (level === 'Edit' || level === 'All');
    const remove = edit && may.delete && level === 'All';
    const transfer = edit && (level === 'All' || user.systemPermissions.has('TransferAnyEntity'));
    const all = remove && transfer;
    const levels = { All: all, Transfer: transfer, Delete: remove, Edit: edit, Read: read };
    return {
        RecordId: recordId,
        HasReadAccess: read,
        HasEditAccess: edit,
        HasDeleteAccess: remove,
        HasTransferAccess: transfer,
        HasAllAccess: all,
        MaxAccessLevel: Object.entries(levels).find(([, has]) => has)?.[0] ?? 'None'
    };
}

function rowOf(access: Access, columns: readonly string[]): SoqlRow {
    return {
        type: 'UserRecordAccess',
        values: Object.fromEntries(columns.map((name) => [name, access[name] ?? null]))
    };
}
