/** Bodies that create jobs, narrowed and checked. */
import { z } from 'zod';
import { OrgError } from '../../errors.ts';
import { findField, findObject } from '../../metadata/schema.ts';
import type { RequestContext } from '../router.ts';
import {
    DELIMITERS,
    INGEST_OPERATIONS,
    LINE_ENDINGS,
    QUERY_OPERATIONS,
    type ColumnDelimiter,
    type IngestRequest,
    type LineEnding,
    type QueryRequest
} from './job.ts';
import { bulkQueryObject } from './query-limits.ts';

const DIALECT = {
    columnDelimiter: z.enum(Object.keys(DELIMITERS) as [ColumnDelimiter]).default('COMMA'),
    lineEnding: z.enum(Object.keys(LINE_ENDINGS) as [LineEnding]).default('LF'),
    contentType: z.literal('CSV').default('CSV')
};

const INGEST = z.object({
    object: z.string(),
    operation: z.enum(INGEST_OPERATIONS),
    externalIdFieldName: z.string().optional(),
    assignmentRuleId: z.string().optional(),
    ...DIALECT
});

const QUERY = z.object({ operation: z.enum(QUERY_OPERATIONS), query: z.string(), ...DIALECT });

/** Throws INVALIDJOB, INVALIDENTITY or FEATURENOTENABLED. */
export function ingestRequest({ org, user, params }: RequestContext, body: unknown): IngestRequest {
    const { object: name, operation, externalIdFieldName, assignmentRuleId, ...dialect } = narrowed(INGEST, body);
    const object = findObject(org.schema, name);
    if (!object || !user.object(object.apiName).read) {
        throw new OrgError('INVALIDENTITY', `Entity '${name}' is not supported by the Bulk API.`);
    }
    if (assignmentRuleId !== undefined) {
        throw new OrgError('LOCAL_ORG_UNSUPPORTED', 'The local org does not support assignment rules.');
    }
    if (operation === 'hardDelete' && !user.systemPermissions.has('BulkApiHardDelete')) {
        throw new OrgError(
            'FEATURENOTENABLED',
            'hardDelete operation requires special user profile permission, please contact your system administrator'
        );
    }
    const request = { ...withoutContentType(dialect), apiVersion: params['version'] ?? '', object: object.apiName };
    if (operation !== 'upsert') {
        return { ...request, operation };
    }
    if (externalIdFieldName === undefined) {
        const message = `External ID was blank for ${object.apiName}. An External ID must be specified for upsert.`;
        throw new OrgError('INVALIDJOB', message);
    }
    const key = findField(object, externalIdFieldName);
    if (!key || !(key.externalId || key.type === 'id') || !user.field(object.apiName, key.apiName).read) {
        const message = `Invalid External ID: field ${externalIdFieldName} of ${object.apiName} does not exist or is no external ID.`;
        throw new OrgError('INVALIDJOB', message);
    }
    return { ...request, operation, externalIdField: key.apiName };
}

/** Throws INVALIDJOB, API_ERROR, and what the query itself is refused for. */
export function queryRequest({ org, user, params }: RequestContext, body: unknown): QueryRequest {
    const { query, operation, ...dialect } = narrowed(QUERY, body);
    const object = bulkQueryObject(org, user, query);
    return { ...withoutContentType(dialect), apiVersion: params['version'] ?? '', object, operation, query };
}

function withoutContentType({
    columnDelimiter,
    lineEnding
}: {
    columnDelimiter: ColumnDelimiter;
    lineEnding: LineEnding;
}): {
    columnDelimiter: ColumnDelimiter;
    lineEnding: LineEnding;
} {
    return { columnDelimiter, lineEnding };
}

function narrowed<T>(schema: z.ZodType<T>, body: unknown): T {
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new OrgError('INVALIDJOB', `Unable to parse Job: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    }
    return parsed.data;
}
