/** The global actions that every org has and that make a record of an object this org has. */
import type { UserContext } from '../../security/access.ts';
import { CLOSED_STATUS } from '../../metadata/standard/activity.ts';

export interface QuickAction {
    readonly name: string;
    readonly label: string;
    readonly type: 'Create' | 'LogACall';
    readonly target: string;
    /** API names, in the order of the action's layout. */
    readonly fields: readonly string[];
    /** What the form starts with. */
    readonly defaults: Readonly<Record<string, string>>;
    /** What the record gets whatever the form says. */
    readonly fixed: Readonly<Record<string, string>>;
}

function create(target: string, fields: readonly string[]): QuickAction {
    return { name: `New${target}`, label: `New ${target}`, type: 'Create', target, fields, defaults: {}, fixed: {} };
}

const ABOUT = ['WhoId', 'WhatId'];

export const GLOBAL_ACTIONS: readonly QuickAction[] = [
    {
        name: 'LogACall',
        label: 'Log a Call',
        type: 'LogACall',
        target: 'Task',
        fields: ['Subject', 'Description', ...ABOUT],
        defaults: { Subject: 'Call' },
        fixed: { Status: CLOSED_STATUS, TaskSubtype: 'Call' }
    },
    create('Task', ['Subject', 'ActivityDate', ...ABOUT, 'OwnerId', 'Status']),
    create('Event', ['Subject', 'StartDateTime', 'EndDateTime', 'IsAllDayEvent', 'Location', ...ABOUT]),
    create('Account', ['Name', 'Phone', 'OwnerId']),
    create('Contact', ['FirstName', 'LastName', 'AccountId', 'Email', 'Phone', 'Title']),
    create('Lead', ['FirstName', 'LastName', 'Company', 'Email', 'Phone', 'Title']),
    create('Opportunity', ['Name', 'AccountId', 'CloseDate', 'StageName', 'Amount'])
];

/** Actions whose records the user may create. */
export function actionsOf(user: UserContext): QuickAction[] {
    return GLOBAL_ACTIONS.filter(({ target }) => user.object(target).create);
}
