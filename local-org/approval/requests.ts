/** What people ask of approvals: to submit a record, to approve, to reject. Each request is done whole or not at all. */
import { refuse, RowRefusal } from '../dml/refusal.ts';
import type { RowError } from '../dml/types.ts';
import { compileFormula } from '../formula/index.ts';
import { recordScope } from '../formula/record-scope.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { canReadRecord } from '../security/sharing.ts';
import { to18 } from '../store/ids.ts';
import type { SqlRow } from '../store/store.ts';
import type { ApprovalProcessSchema, Submitter } from './definition.ts';
import { addRow, latestInstance, workitemsOf } from './rows.ts';
import {
    afterApproval,
    afterRejection,
    enterStep,
    objectOfRecord,
    recordOf,
    update,
    type Progress,
    type Subject
} from './run.ts';

export interface ApprovalRequest {
    readonly action: 'Submit' | 'Approve' | 'Reject';
    /** The record to submit, or the request to answer. */
    readonly contextId: string;
    readonly comments?: string;
    /** Name or id of the process to submit to. */
    readonly process?: string;
    readonly skipEntryCriteria: boolean;
}

export interface ApprovalResult extends Partial<Progress> {
    readonly success: boolean;
    readonly entityId?: string;
    readonly instanceId?: string;
    readonly errors: readonly RowError[];
}

export function requestApproval(org: Org, user: UserContext, request: ApprovalRequest): ApprovalResult {
    const work = request.action === 'Submit' ? submit : answer;
    try {
        return org.store.transaction(() => org.store.savepoint(() => work(org, user, request)));
    } catch (error) {
        if (error instanceof RowRefusal) {
            return { success: false, errors: error.errors };
        }
        throw error;
    }
}

function maySubmit(org: Org, user: UserContext, submitter: Submitter, row: SqlRow): boolean {
    if (typeof submitter === 'object') {
        return submitter.username.toLowerCase() === user.username.toLowerCase();
    }
    const person = { owner: row['OwnerId'], creator: row['CreatedById'], allInternalUsers: user.userId }[submitter];
    return person === user.userId;
}

function definitionId(org: Org, { name, object }: ApprovalProcessSchema): string {
    const sql = 'SELECT "Id" FROM ProcessDefinition WHERE "DeveloperName" = ? AND "TableEnumOrId" = ?';
    return String(org.store.get(sql, [name, object])?.['Id'] ?? '');
}

/** The first active process that takes the record. */
function processFor(
    org: Org,
    user: UserContext,
    row: SqlRow,
    object: string,
    request: ApprovalRequest
): ApprovalProcessSchema {
    const { process: wanted, skipEntryCriteria } = request;
    const fits = (each: ApprovalProcessSchema): boolean =>
        each.active &&
        each.object === object &&
        (wanted === undefined || each.name === wanted || definitionId(org, each) === to18(wanted)) &&
        each.submitters.some((submitter) => maySubmit(org, user, submitter, row)) &&
        (skipEntryCriteria ||
            each.criteria === undefined ||
            compileFormula(each.criteria).run(recordScope(org, user, object, row)) === true);
    const found = org.schema.approvalProcesses.filter(fits).sort((one, other) => one.order - other.order)[0];
    return found ?? refuse('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
}

function submit(org: Org, user: UserContext, request: ApprovalRequest): ApprovalResult {
    const recordId = to18(request.contextId) ?? '';
    const object = objectOfRecord(org, recordId);
    const row = object && !object.setup ? recordOf({ org, object, recordId }) : {};
    const isSeen =
        object !== undefined &&
        row['IsDeleted'] === 0 &&
        user.object(object.apiName).read &&
        canReadRecord(org, user, object.apiName, row);
    if (!isSeen) {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['contextId']);
    }
    if (latestInstance(org, recordId)?.['Status'] === 'Pending') {
        refuse('ALREADY_IN_PROCESS', 'Cannot submit object already in process.', ['id']);
    }
    const process = processFor(org, user, row, object.apiName, request);
    const instanceId = addRow(org, user, 'ProcessInstance', {
        ProcessDefinitionId: definitionId(org, process),
        TargetObjectId: recordId,
        Status: 'Pending',
        SubmittedById: user.userId
    });
    addStep(org, user, instanceId, 'Started', user.userId, request.comments);
    const subject: Subject = { org, user, object, process, recordId, instanceId };
    update(subject, process.submissionActions);
    const [first = refuse('NO_APPLICABLE_PROCESS', 'The process has no step.')] = process.steps;
    return { success: true, entityId: recordId, instanceId, errors: [], ...enterStep(subject, first) };
}

function addStep(
    org: Org,
    user: UserContext,
    instanceId: string,
    status: string,
    asked: string,
    comments?: string
): void {
    addRow(org, user, 'ProcessInstanceStep', {
        ProcessInstanceId: instanceId,
        StepStatus: status,
        OriginalActorId: asked,
        ActorId: user.userId,
        Comments: comments ?? null
    });
}

function answer(org: Org, user: UserContext, { action, comments, contextId }: ApprovalRequest): ApprovalResult {
    const item = org.store.get('SELECT * FROM ProcessInstanceWorkitem WHERE "Id" = ? AND "IsDeleted" = 0', [
        to18(contextId) ?? ''
    ]);
    const may = item?.['ActorId'] === user.userId || user.systemPermissions.has('ModifyAllData');
    const instance =
        item && may
            ? org.store.get('SELECT * FROM ProcessInstance WHERE "Id" = ?', [item['ProcessInstanceId'] ?? null])
            : undefined;
    if (!item || !instance) {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['contextId']);
    }
    const [instanceId, recordId] = [String(instance['Id']), String(instance['TargetObjectId'])];
    const object = objectOfRecord(org, recordId);
    const process = org.schema.approvalProcesses.find(
        (each) => definitionId(org, each) === instance['ProcessDefinitionId']
    );
    const step = process?.steps.find(({ name }) => name === instance['StepName']);
    if (!object || !process || !step) {
        return refuse('NO_APPLICABLE_PROCESS', 'The approval process has changed since the record was submitted.');
    }
    addStep(
        org,
        user,
        instanceId,
        action === 'Approve' ? 'Approved' : 'Rejected',
        String(item['OriginalActorId']),
        comments
    );
    org.store.run('DELETE FROM ProcessInstanceWorkitem WHERE "Id" = ?', [item['Id'] ?? null]);
    const waiting = workitemsOf(org, instanceId);
    const told = { success: true, entityId: recordId, instanceId, errors: [] };
    if (action === 'Approve' && step.unanimous && waiting.length > 0) {
        const actorIds = waiting.map((each) => String(each['ActorId']));
        return { ...told, status: 'Pending', actorIds, newWorkitemIds: [] };
    }
    org.store.run('DELETE FROM ProcessInstanceWorkitem WHERE "ProcessInstanceId" = ?', [instanceId]);
    const subject: Subject = { org, user, object, process, recordId, instanceId };
    return { ...told, ...(action === 'Approve' ? afterApproval : afterRejection)(subject, step) };
}
