/** Approvals as records. Object Reference: ProcessDefinition, ProcessInstance, ProcessInstanceStep, ProcessInstanceWorkitem. */
import type { FieldSchema } from '../schema.ts';
import { dateTime, field, lookup, READ_ONLY, restrictedPicklist, text } from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';

const STATUSES = ['Approved', 'Fault', 'Held', 'NoResponse', 'Pending', 'Reassigned', 'Rejected', 'Removed', 'Started'];
export const APPROVABLE = ['Account', 'Contact', 'Opportunity', 'Lead'];

const actor = (apiName: string, label: string): FieldSchema => lookup(apiName, label, ['User'], { field: READ_ONLY });
const instance = (children: string): FieldSchema =>
    lookup('ProcessInstanceId', 'Process Instance ID', ['ProcessInstance'], {
        childRelationshipName: children,
        deleteRule: 'Cascade',
        field: READ_ONLY
    });
const ACTORS = [actor('OriginalActorId', 'Original Actor ID'), actor('ActorId', 'Actor ID')];

export const PROCESS_DEFINITION = standardObject({
    ...MIRROR,
    apiName: 'ProcessDefinition',
    label: 'Process Definition',
    labelPlural: 'Process Definitions',
    keyPrefix: '04a',
    nameField: 'Name',
    fields: [
        text('Name', 'Name', 255, { ...READ_ONLY, nameField: true }),
        text('DeveloperName', 'Developer Name', 80, READ_ONLY),
        restrictedPicklist('Type', 'Type', ['Approval', 'State'], READ_ONLY),
        text('Description', 'Description', 4000, READ_ONLY),
        text('TableEnumOrId', 'Custom Object Definition ID', 40, READ_ONLY),
        restrictedPicklist('State', 'State', ['Active', 'Inactive', 'Obsolete'], READ_ONLY)
    ]
});

export const PROCESS_INSTANCE = standardObject({
    ...MIRROR,
    apiName: 'ProcessInstance',
    label: 'Process Instance',
    labelPlural: 'Process Instances',
    keyPrefix: '04g',
    nameField: 'Id',
    fields: [
        lookup('ProcessDefinitionId', 'Process Definition ID', ['ProcessDefinition'], { field: READ_ONLY }),
        lookup('TargetObjectId', 'Target Object ID', APPROVABLE, {
            childRelationshipName: 'ProcessInstances',
            deleteRule: 'Cascade',
            field: READ_ONLY
        }),
        restrictedPicklist('Status', 'Status', STATUSES, READ_ONLY),
        dateTime('CompletedDate', 'Completed Date', READ_ONLY),
        actor('LastActorId', 'Last Actor ID'),
        actor('SubmittedById', 'Submitted By ID'),
        /** Where the process stands; an org keeps it in ProcessInstanceNode. */
        text('StepName', 'Step Name', 80, READ_ONLY)
    ]
});

export const PROCESS_INSTANCE_STEP = standardObject({
    ...MIRROR,
    apiName: 'ProcessInstanceStep',
    label: 'Process Instance Step',
    labelPlural: 'Process Instance Steps',
    keyPrefix: '04h',
    nameField: 'Id',
    fields: [
        instance('Steps'),
        restrictedPicklist('StepStatus', 'Step Status', STATUSES, READ_ONLY),
        ...ACTORS,
        field('Comments', 'Comments', 'textarea', { ...READ_ONLY, length: 4000 })
    ]
});

export const PROCESS_INSTANCE_WORKITEM = standardObject({
    ...MIRROR,
    apiName: 'ProcessInstanceWorkitem',
    label: 'Approval Request',
    labelPlural: 'Approval Requests',
    keyPrefix: '04i',
    nameField: 'Id',
    fields: [instance('Workitems'), ...ACTORS]
});
