/** Objects of the Tooling API alone. Fields follow its reference, "DebugLevel" and "TraceFlag". */
import type { FieldSchema, ObjectSchema } from '../schema.ts';
import { dateTime, lookup, READ_ONLY, REQUIRED, restrictedPicklist, text } from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';

const LEVELS = ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'];
const CATEGORIES = [
    ['ApexCode', 'Apex Code'],
    ['ApexProfiling', 'Apex Profiling'],
    ['Callout', 'Callout'],
    ['Database', 'Database'],
    ['System', 'System'],
    ['Validation', 'Validation'],
    ['Visualforce', 'Visualforce'],
    ['Workflow', 'Workflow'],
    ['Nba', 'NBA'],
    ['Wave', 'Wave'],
    ['DataAccess', 'Data Access']
] as const;
const KEPT = { ...MIRROR, createable: true, updateable: true, deletable: true } as const;

const categories = (defaultValue?: string): FieldSchema[] =>
    CATEGORIES.map(([apiName, label]) =>
        restrictedPicklist(apiName, label, LEVELS, defaultValue === undefined ? {} : { defaultValue })
    );

export const DEBUG_LEVEL: ObjectSchema = standardObject({
    ...KEPT,
    apiName: 'DebugLevel',
    label: 'Debug Level',
    labelPlural: 'Debug Levels',
    keyPrefix: '7dl',
    nameField: 'DeveloperName',
    fields: [
        text('DeveloperName', 'Name', 80, { ...REQUIRED, unique: true, nameField: true }),
        restrictedPicklist('Language', 'Master Language', ['en_US'], { ...READ_ONLY, defaultValue: '"en_US"' }),
        text('MasterLabel', 'Label', 80, REQUIRED),
        ...categories('"NONE"')
    ]
});

export const TRACE_FLAG: ObjectSchema = standardObject({
    ...KEPT,
    apiName: 'TraceFlag',
    label: 'Trace Flag',
    labelPlural: 'Trace Flags',
    keyPrefix: '7tf',
    nameField: 'Id',
    fields: [
        lookup('DebugLevelId', 'Debug Level ID', ['DebugLevel'], { deleteRule: 'Restrict', field: REQUIRED }),
        lookup('TracedEntityId', 'Traced Entity ID', ['User'], { deleteRule: 'Cascade', field: REQUIRED }),
        restrictedPicklist(
            'LogType',
            'Log Type',
            ['CLASS_TRACING', 'DEVELOPER_LOG', 'PROFILING', 'USER_DEBUG'],
            REQUIRED
        ),
        dateTime('StartDate', 'Start Date'),
        dateTime('ExpirationDate', 'Expiration Date', REQUIRED),
        ...categories()
    ]
});
