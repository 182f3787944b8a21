/** `create`, `update`, `upsert`, `delete`, `undelete`, `emptyRecycleBin`: each row stands alone. */
import { save } from '../../dml/save.ts';
import type { RowError, RowResult, SaveRequest } from '../../dml/types.ts';
import { emptyOut, undelete } from '../../dml/undelete.ts';
import { OrgError } from '../../errors.ts';
import { to18 } from '../../store/ids.ts';
import type { RequestContext } from '../router.ts';
import type { SoapParameters } from './envelope.ts';
import { inputRecord, typeOf } from './input.ts';

const MOST_RECORDS = 200;

interface Given {
    readonly object: string;
    readonly record: Readonly<Record<string, unknown>>;
}

function atMost<T>(list: readonly T[]): readonly T[] {
    if (list.length > MOST_RECORDS) {
        throw new OrgError(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${MOST_RECORDS} records`
        );
    }
    return list;
}

function given(parameters: SoapParameters): readonly Given[] {
    return atMost(parameters.all('sObjects')).map((element) => ({
        object: typeOf(element),
        record: inputRecord(element)
    }));
}

/** Rows of one object after another are saved together; results stay in the order of the request. */
function saved({ org, user }: RequestContext, rows: readonly Given[], how: Partial<SaveRequest>): RowResult[] {
    const results: RowResult[] = [];
    for (let first = 0; first < rows.length; first = results.length) {
        const object = rows[first]?.object ?? '';
        const end = rows.findIndex((row, index) => index > first && row.object !== object);
        const records = rows.slice(first, end < 0 ? rows.length : end).map(({ record }) => record);
        results.push(...save(org, user, { operation: 'insert', allOrNone: false, ...how, object, records }));
    }
    return results;
}

export function create(context: RequestContext, parameters: SoapParameters): object[] {
    return saved(context, given(parameters), { operation: 'insert' }).map(resultOf);
}

export function update(context: RequestContext, parameters: SoapParameters): object[] {
    return saved(context, given(parameters), { operation: 'update' }).map(resultOf);
}

export function upsert(context: RequestContext, parameters: SoapParameters): object[] {
    const externalIdField = parameters.text('externalIDFieldName') ?? 'Id';
    return saved(context, given(parameters), { operation: 'upsert', externalIdField }).map((result) => ({
        created: result.success && result.created === true,
        ...resultOf(result)
    }));
}

export function destroy(context: RequestContext, parameters: SoapParameters): object[] {
    const rows = atMost(parameters.texts('ids')).map((Id) => ({
        object: objectOfId(context, Id),
        record: { Id }
    }));
    return saved(context, rows, { operation: 'delete' }).map(resultOf);
}

export function restore({ org, user }: RequestContext, parameters: SoapParameters): object[] {
    return undelete(org, user, atMost(parameters.texts('ids'))).map(resultOf);
}

/** What the user may restore may be emptied out, too; nothing comes back from there. */
export function emptyRecycleBin({ org, user }: RequestContext, parameters: SoapParameters): object[] {
    return emptyOut(org, user, atMost(parameters.texts('ids'))).map(resultOf);
}

/** API name of the object an id is of; empty, which no object has, where there is none. */
function objectOfId({ org }: RequestContext, id: string): string {
    const prefix = to18(id)?.slice(0, 3);
    return [...org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === prefix)?.apiName ?? '';
}

function resultOf({ errors, id, success }: RowResult): object {
    return { errors: errors.map(errorOf), id: id ?? { '@xsi:nil': 'true' }, success };
}

function errorOf({ fields, message, statusCode }: RowError): object {
    return { fields, message, statusCode };
}
