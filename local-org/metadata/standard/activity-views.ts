/** `ActivityHistory` and `OpenActivity`: tasks and events side by side, below the record they are about. Not asked for by themselves. */
import type { FieldSchema, ObjectSchema } from '../schema.ts';
import { CLOSED_STATUS, EVENT, TASK, WHAT_TARGETS, WHO_TARGETS } from './activity.ts';
import { ALWAYS_VISIBLE, flag, lookup } from './fields.ts';
import { RECORDS, standardObject } from './objects.ts';

/** Field of the view, field of the task, field of the event; the first that is there tells the type. */
const COLUMNS: readonly (readonly [name: string, task?: string, event?: string])[] = [
    ['Subject', 'Subject', 'Subject'],
    ['ActivityDate', 'ActivityDate', 'ActivityDate'],
    ['ActivityDateTime', undefined, 'ActivityDateTime'],
    ['Status', 'Status'],
    ['Priority', 'Priority'],
    ['ActivityType', 'Type', 'Type'],
    ['ActivitySubtype', 'TaskSubtype', 'EventSubtype'],
    ['Description', 'Description', 'Description'],
    ['Location', undefined, 'Location'],
    ['DurationInMinutes', undefined, 'DurationInMinutes'],
    ['StartDateTime', undefined, 'StartDateTime'],
    ['EndDateTime', undefined, 'EndDateTime'],
    ['CallDurationInSeconds', 'CallDurationInSeconds'],
    ['CallType', 'CallType'],
    ['CallDisposition', 'CallDisposition'],
    ['CallObject', 'CallObject'],
    ['CompletedDateTime', 'CompletedDateTime'],
    ['ReminderDateTime', 'ReminderDateTime', 'ReminderDateTime']
];
const AS_THEY_ARE = ['AccountId', 'WhoId', 'WhatId', 'OwnerId', 'IsDeleted', 'CreatedDate', 'CreatedById'].concat([
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'Id'
]);
const FLAGS = ['IsTask', 'IsClosed', 'IsHighPriority', 'IsAllDayEvent'];
const UNWRITABLE = { createable: false, updateable: false, required: false, nameField: false } as const;

function fieldOf([apiName, task = '', event = '']: (typeof COLUMNS)[number]): FieldSchema {
    const origin = TASK.fields.get(task.toLowerCase()) ?? EVENT.fields.get(event.toLowerCase());
    return { ...(origin as FieldSchema), ...UNWRITABLE, apiName, defaultValue: undefined };
}

function statement(isClosed: boolean): string {
    const columns = (side: 1 | 2, flags: readonly string[]): string =>
        [
            ...COLUMNS.map(
                (column) => `${column[side] === undefined ? 'NULL' : `"${column[side]}"`} AS "${column[0]}"`
            ),
            ...AS_THEY_ARE.map((name) => `"${name}"`),
            ...flags.map((value, index) => `${value} AS "${FLAGS[index] ?? ''}"`)
        ].join(', ');
    const closed = isClosed ? '1' : '0';
    const task = columns(1, ['1', closed, `("Priority" IS 'High')`, '0']);
    const event = columns(2, ['0', closed, '0', '"IsAllDayEvent"']);
    return `SELECT ${task} FROM "Task" WHERE "Status" ${isClosed ? 'IS' : 'IS NOT'} '${CLOSED_STATUS}'
        UNION ALL SELECT ${event} FROM "Event" WHERE "EndDateTime" ${isClosed ? '<' : '>='} org_now()`;
}

function viewOf(apiName: string, label: string, keyPrefix: string, plural: string, isClosed: boolean): ObjectSchema {
    const object = standardObject({
        ...RECORDS,
        apiName,
        label,
        labelPlural: label,
        keyPrefix,
        nameField: 'Subject',
        sharingModel: 'Private',
        openedBy: ['WhatId', 'WhoId'],
        fields: [
            lookup('AccountId', 'Account ID', ['Account'], { childRelationshipName: plural, field: UNWRITABLE }),
            lookup('WhoId', 'Name ID', WHO_TARGETS, { childRelationshipName: plural, field: UNWRITABLE }),
            lookup('WhatId', 'Related To ID', WHAT_TARGETS, {
                childRelationshipName: plural,
                withoutChildrenOf: ['Account'],
                field: UNWRITABLE
            }),
            ...COLUMNS.map(fieldOf),
            ...FLAGS.map((name) => flag(name, name.replace(/^Is/u, ''), { ...UNWRITABLE, ...ALWAYS_VISIBLE }))
        ]
    });
    const origins = COLUMNS.map(
        ([name, task, event]) =>
            [
                name.toLowerCase(),
                [...(task === undefined ? [] : [`Task.${task}`]), ...(event === undefined ? [] : [`Event.${event}`])]
            ] as const
    );
    return {
        ...object,
        createable: false,
        updateable: false,
        deletable: false,
        view: {
            sql: statement(isClosed),
            of: ['Task', 'Event'],
            origins: new Map([
                ...origins,
                ...['AccountId', 'WhoId', 'WhatId'].map(
                    (name) => [name.toLowerCase(), [`Task.${name}`, `Event.${name}`]] as const
                )
            ])
        }
    };
}

/** The prefixes are no platform's: no id begins with them. */
export const ACTIVITY_HISTORY = viewOf('ActivityHistory', 'Activity History', '~AH', 'ActivityHistories', true);
export const OPEN_ACTIVITY = viewOf('OpenActivity', 'Open Activity', '~OA', 'OpenActivities', false);
