/** Approval processes out of `Object.Name.approvalProcess-meta.xml`. What the org does not run is refused by name. */
import type { SourceFile } from '../metadata/sources.ts';
import { readMetadata, type MetadataNode } from '../metadata/xml.ts';
import type { ApprovalProcessSchema, ApprovalStep, Approver, FieldUpdate, Submitter } from './definition.ts';
import type { FieldUpdates } from './read-workflow.ts';

const REMEDY = 'Leave it out, or have it done on an org.';

function refuse(node: MetadataNode, element: string, what: string): never {
    return node.fail(element, `is there: the local org does not support ${what} in approval processes.`, REMEDY);
}

function updatesOf(node: MetadataNode, element: string, updates: ReadonlyMap<string, FieldUpdate>): FieldUpdate[] {
    const actions = node.one(element)?.all('action') ?? [];
    return actions.map((action) => {
        const [name, type] = [action.required('name'), action.required('type')];
        if (type !== 'FieldUpdate') {
            return refuse(action, 'type', `actions of type ${type}`);
        }
        return (
            updates.get(name.toLowerCase()) ??
            action.fail('name', `is ${name}, which is no field update of the object.`, 'Deploy the workflow with it.')
        );
    });
}

function approver(node: MetadataNode): Approver {
    const type = node.required('type');
    if (type === 'user') {
        return { kind: 'user', username: node.required('name') };
    }
    return type === 'relatedUserField'
        ? { kind: 'field', name: node.required('name') }
        : refuse(node, 'type', `approvers of type ${type}`);
}

function submitter(node: MetadataNode): Submitter {
    const type = node.required('type');
    switch (type) {
        case 'owner':
        case 'creator':
        case 'allInternalUsers':
            return type;
        case 'user':
            return { username: node.required('submitter') };
        default:
            return refuse(node, 'type', `submitters of type ${type}`);
    }
}

function step(node: MetadataNode, updates: ReadonlyMap<string, FieldUpdate>): ApprovalStep {
    if (node.one('entryCriteria')) {
        refuse(node, 'entryCriteria', 'criteria of a step');
    }
    const assigned = node.requiredNode('assignedApprover');
    return {
        name: node.required('name'),
        label: node.required('label'),
        approvers: assigned.all('approver').map(approver),
        unanimous: assigned.text('whenMultipleApprovers') === 'Unanimous',
        approvalActions: updatesOf(node, 'approvalActions', updates),
        rejectionActions: updatesOf(node, 'rejectionActions', updates),
        goesBack: node.one('rejectBehavior')?.text('type') === 'BackToPrevious'
    };
}

export function loadApprovalProcess(
    { name: fullName, path }: SourceFile,
    workflows: FieldUpdates
): ApprovalProcessSchema {
    const node = readMetadata(path, 'ApprovalProcess');
    const [object = '', name = ''] = fullName.split('.');
    const updates = workflows.get(object.toLowerCase()) ?? new Map<string, FieldUpdate>();
    const criteria = node.one('entryCriteria');
    if (criteria && criteria.text('formula') === undefined) {
        refuse(node, 'entryCriteria', 'criteria other than a formula');
    }
    const formula = criteria?.text('formula');
    const description = node.text('description');
    return {
        file: path,
        object,
        name,
        label: node.required('label'),
        ...(description === undefined ? {} : { description }),
        active: node.flag('active'),
        order: node.integer('processOrder') ?? 0,
        submitters: node.all('allowedSubmitters').map(submitter),
        ...(formula === undefined ? {} : { criteria: formula }),
        approverMayEdit: node.text('recordEditability') === 'AdminOrCurrentApprover',
        steps: node.all('approvalStep').map((each) => step(each, updates)),
        submissionActions: updatesOf(node, 'initialSubmissionActions', updates),
        finalApprovalActions: updatesOf(node, 'finalApprovalActions', updates),
        finalRejectionActions: updatesOf(node, 'finalRejectionActions', updates),
        locksApproved: node.flag('finalApprovalRecordLock'),
        locksRejected: node.flag('finalRejectionRecordLock')
    };
}
