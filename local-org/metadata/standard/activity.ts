/** Tasks and events. What they are about (`WhatId`) also leads to the custom objects that allow activities, see `metadata/activities.ts`. */
import type { FieldSchema } from '../schema.ts';
import {
    ALWAYS_VISIBLE,
    date,
    dateTime,
    flag,
    integer,
    longText,
    lookup,
    picklist,
    READ_ONLY,
    REQUIRED,
    restrictedPicklist,
    text
} from './fields.ts';
import { RECORDS, standardObject } from './objects.ts';

const TYPES = ['Call', 'Email', 'Meeting', 'Other'];
export const CLOSED_STATUS = 'Completed';
const STATUSES = ['Not Started', 'In Progress', CLOSED_STATUS, 'Waiting on someone else', 'Deferred'];
const TASK_SUBTYPES = ['Task', 'Email', 'List Email', 'Cadence', 'Call', 'LinkedIn'];
const NOTHING_SHARED_BY_ITSELF = { sharingModel: 'Private', openedBy: ['WhatId', 'WhoId'] } as const;

export const WHO_TARGETS = ['Contact', 'Lead'];
export const WHAT_TARGETS = ['Account', 'Opportunity'];

/** Who and what an activity is about, and the account that follows from them. */
const about = (childRelationshipName: string): FieldSchema[] => [
    lookup('WhoId', 'Name ID', WHO_TARGETS, { childRelationshipName }),
    lookup('WhatId', 'Related To ID', WHAT_TARGETS, { childRelationshipName, deleteRule: 'Cascade' }),
    lookup('AccountId', 'Account ID', ['Account'], { field: READ_ONLY }),
    text('Subject', 'Subject', 255, { nameField: true }),
    longText('Description', 'Description', 32_000),
    picklist('Type', 'Type', TYPES),
    flag('IsReminderSet', 'Reminder Set'),
    dateTime('ReminderDateTime', 'Reminder Date/Time')
];

export const TASK = standardObject({
    ...RECORDS,
    ...NOTHING_SHARED_BY_ITSELF,
    apiName: 'Task',
    label: 'Task',
    labelPlural: 'Tasks',
    keyPrefix: '00T',
    nameField: 'Subject',
    needs: { see: 'ActivitiesAccess', change: 'EditTask' },
    fields: [
        ...about('Tasks'),
        date('ActivityDate', 'Due Date Only'),
        picklist('Status', 'Status', STATUSES, { ...REQUIRED, defaultValue: '"Not Started"' }),
        picklist('Priority', 'Priority', ['High', 'Normal', 'Low'], { ...REQUIRED, defaultValue: '"Normal"' }),
        flag('IsHighPriority', 'High Priority', { ...READ_ONLY, expression: `({row}."Priority" IS 'High')` }),
        flag('IsClosed', 'Closed', { ...READ_ONLY, expression: `({row}."Status" IS '${CLOSED_STATUS}')` }),
        integer('CallDurationInSeconds', 'Call Duration', 8),
        restrictedPicklist('CallType', 'Call Type', ['Internal', 'Inbound', 'Outbound']),
        text('CallDisposition', 'Call Result', 255),
        text('CallObject', 'Call Object Identifier', 255),
        restrictedPicklist('TaskSubtype', 'Task Subtype', TASK_SUBTYPES, { updateable: false, defaultValue: '"Task"' }),
        dateTime('CompletedDateTime', 'Completed Date', READ_ONLY)
    ]
});

export const EVENT = standardObject({
    ...RECORDS,
    ...NOTHING_SHARED_BY_ITSELF,
    apiName: 'Event',
    label: 'Event',
    labelPlural: 'Events',
    keyPrefix: '00U',
    nameField: 'Subject',
    needs: { see: 'ActivitiesAccess', change: 'EditEvent' },
    fields: [
        ...about('Events'),
        text('Location', 'Location', 255),
        flag('IsAllDayEvent', 'All-Day Event', ALWAYS_VISIBLE),
        dateTime('ActivityDateTime', 'Due Date Time', REQUIRED),
        date('ActivityDate', 'Due Date Only', ALWAYS_VISIBLE),
        integer('DurationInMinutes', 'Duration', 8, REQUIRED),
        dateTime('StartDateTime', 'Start Date Time', ALWAYS_VISIBLE),
        dateTime('EndDateTime', 'End Date Time', ALWAYS_VISIBLE),
        date('EndDate', 'End Date', {
            ...READ_ONLY,
            ...ALWAYS_VISIBLE,
            expression: 'substr({row}."EndDateTime", 1, 10)'
        }),
        flag('IsPrivate', 'Private', ALWAYS_VISIBLE),
        picklist('ShowAs', 'Show Time As', ['Busy', 'OutOfOffice', 'Free'], { defaultValue: '"Busy"' }),
        restrictedPicklist('EventSubtype', 'Event Subtype', ['Event'], { updateable: false, defaultValue: '"Event"' })
    ]
});
