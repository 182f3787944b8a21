/** The way of a record through an approval process: submission, answers, the steps between, the end. */
import { refuse, refuseAll } from '../dml/refusal.ts';
import { save } from '../dml/save.ts';
import { systemUser } from '../flow/run/system-user.ts';
import { compileFormula } from '../formula/index.ts';
import { recordScope } from '../formula/record-scope.ts';
import { toStored } from '../formula/stored-value.ts';
import { findField, findObject, type ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { findParentRelationship } from '../soql/relations.ts';
import { quoted, type SqlRow } from '../store/store.ts';
import type { ApprovalProcessSchema, ApprovalStep, Approver, FieldUpdate } from './definition.ts';
import { addRow, changeInstance } from './rows.ts';

export interface Subject {
    readonly org: Org;
    readonly user: UserContext;
    readonly object: ObjectSchema;
    readonly process: ApprovalProcessSchema;
    readonly recordId: string;
    readonly instanceId: string;
}

export interface Progress {
    readonly status: 'Pending' | 'Approved' | 'Rejected';
    /** Null once nobody is asked any more. */
    readonly actorIds: readonly string[] | null;
    readonly newWorkitemIds: readonly string[];
}

export function recordOf({ object, org, recordId }: Pick<Subject, 'object' | 'org' | 'recordId'>): SqlRow {
    return org.store.get(`SELECT * FROM ${quoted(object.apiName)} WHERE "Id" = ?`, [recordId]) ?? {};
}

/** Field updates are the org's own writes: no permission is asked, rules and flows are. Throws RowRefusal. */
export function update(subject: Subject, updates: readonly FieldUpdate[]): void {
    const { object, org, recordId, user } = subject;
    for (const { field: name, formula, literal = null } of updates) {
        const field = findField(object, name);
        const value =
            field && formula !== undefined
                ? toStored(
                      compileFormula(formula).run(recordScope(org, user, object.apiName, recordOf(subject))),
                      field
                  )
                : literal;
        const records = [{ Id: recordId, [name]: value }];
        const request = { operation: 'update', object: object.apiName, records, allOrNone: true } as const;
        refuseAll(save(org, systemUser(org, user), request)[0]?.errors ?? []);
    }
}

function actorOf(subject: Subject, approver: Approver): string {
    const { object, org } = subject;
    const lookup = approver.kind === 'field' ? findParentRelationship(object, approver.name) : undefined;
    const known =
        approver.kind === 'user'
            ? org.store.get('SELECT "Id" FROM User WHERE "Username" = ? AND "IsActive" = 1', [approver.username])
            : org.store.get('SELECT "Id" FROM User WHERE "Id" = ? AND "IsActive" = 1', [
                  recordOf(subject)[lookup?.apiName ?? ''] ?? null
              ]);
    const name = approver.kind === 'user' ? approver.username : approver.name;
    return known ? String(known['Id']) : refuse('INVALID_CROSS_REFERENCE_KEY', `${name} leads to no active approver`);
}

/** Asks the people of a step. */
export function enterStep(subject: Subject, step: ApprovalStep): Progress {
    const { instanceId, org, user } = subject;
    const actorIds = [...new Set(step.approvers.map((approver) => actorOf(subject, approver)))];
    changeInstance(org, instanceId, user.userId, 'Pending', step.name);
    const newWorkitemIds = actorIds.map((actorId) =>
        addRow(org, user, 'ProcessInstanceWorkitem', {
            ProcessInstanceId: instanceId,
            OriginalActorId: actorId,
            ActorId: actorId
        })
    );
    return { status: 'Pending', actorIds, newWorkitemIds };
}

function end(subject: Subject, status: 'Approved' | 'Rejected', actions: readonly FieldUpdate[]): Progress {
    changeInstance(subject.org, subject.instanceId, subject.user.userId, status, '');
    update(subject, actions);
    return { status, actorIds: null, newWorkitemIds: [] };
}

export function afterApproval(subject: Subject, step: ApprovalStep): Progress {
    const { process } = subject;
    update(subject, step.approvalActions);
    const next = process.steps[process.steps.indexOf(step) + 1];
    return next ? enterStep(subject, next) : end(subject, 'Approved', process.finalApprovalActions);
}

export function afterRejection(subject: Subject, step: ApprovalStep): Progress {
    const { process } = subject;
    update(subject, step.rejectionActions);
    const before = step.goesBack ? process.steps[process.steps.indexOf(step) - 1] : undefined;
    return before ? enterStep(subject, before) : end(subject, 'Rejected', process.finalRejectionActions);
}

/** The object a record's id is of. */
export function objectOfRecord({ schema }: Org, id: string): ObjectSchema | undefined {
    const found = [...schema.objects.values()].find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
    return found && findObject(schema, found.apiName);
}
