/** `process/approvals`: which processes there are, and requests to them. */
import { requestApproval, type ApprovalRequest, type ApprovalResult } from '../../approval/requests.ts';
import { OrgError, unsupported } from '../../errors.ts';
import { inputRecord } from '../rest/save-record.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

const MOST_REQUESTS = 200;
const ACTIONS = ['Submit', 'Approve', 'Reject'] as const;
/** Choices that an org offers and this one does not. */
const REFUSED = ['contextActorId', 'nextApproverIds'];

export function listApprovals({ org, user }: RequestContext): Reply {
    const approvals: Record<string, object[]> = {};
    for (const { active, description, label, name, object, order } of org.schema.approvalProcesses) {
        const row = org.store.get(
            'SELECT "Id" FROM ProcessDefinition WHERE "DeveloperName" = ? AND "TableEnumOrId" = ?',
            [name, object]
        );
        if (active && user.object(object).read) {
            const told = { description: description ?? null, id: row?.['Id'], name: label, object, sortOrder: order };
            approvals[object] = [...(approvals[object] ?? []), told];
        }
    }
    return ok({ approvals });
}

function text(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
    const value = record[name] ?? undefined;
    if (value !== undefined && typeof value !== 'string') {
        throw new OrgError('JSON_PARSER_ERROR', `${name} is a text`);
    }
    return value;
}

function requestOf(given: unknown): ApprovalRequest {
    const record = inputRecord(given);
    const action = ACTIONS.find((one) => one === record['actionType']);
    const contextId = text(record, 'contextId');
    const process = text(record, 'processDefinitionNameOrId');
    const comments = text(record, 'comments');
    if (action === undefined || contextId === undefined) {
        throw new OrgError(
            'MISSING_ARGUMENT',
            'A request needs its contextId, and Submit, Approve or Reject as actionType'
        );
    }
    const refused = REFUSED.find((name) => (record[name] ?? null) !== null);
    if (refused !== undefined) {
        throw unsupported(`${refused} in requests to approvals`);
    }
    return {
        action,
        contextId,
        skipEntryCriteria: record['skipEntryCriteria'] === true || record['skipEntryCriteria'] === 'true',
        ...(process === undefined ? {} : { process }),
        ...(comments === undefined ? {} : { comments })
    };
}

function resultJson(result: ApprovalResult): object {
    const { actorIds = null, entityId = null, errors, instanceId = null, newWorkitemIds = [], status = null } = result;
    return {
        actorIds,
        entityId,
        errors: result.success ? null : errors,
        instanceId,
        instanceStatus: status,
        newWorkitemIds,
        success: result.success
    };
}

/** Each request stands alone. */
export function postApprovals(context: RequestContext): Reply {
    const { org, user } = context;
    const { requests } = inputRecord(context.body());
    if (!Array.isArray(requests) || requests.length > MOST_REQUESTS) {
        throw new OrgError('MISSING_ARGUMENT', `requests is a list of at most ${MOST_REQUESTS} requests`);
    }
    return ok(requests.map(requestOf).map((request) => resultJson(requestApproval(org, user, request))));
}
