/** Records that are nearly right, and what they are spoilt with. */
import { choose, type Random } from './noise.ts';

export interface Known {
    readonly ids: readonly string[];
    readonly origin: string;
}

/** What a client may put where something else belongs. */
export const WRONG: readonly unknown[] = [
    null,
    true,
    -1,
    1e308,
    0.1,
    '',
    ' ',
    "'",
    '"',
    '\\',
    '\u0000',
    '\ud800',
    '😀'.repeat(40),
    'x'.repeat(70_000),
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '%00',
    '; DROP TABLE User; --',
    '${7*7}',
    '@{one.id}',
    '2026-13-45T99:99:99Z',
    '9999999999999999999999999999',
    'NaN',
    [],
    {},
    [[[[]]]],
    [null],
    { attributes: null },
    { attributes: { type: 5 } }
];

export const WORDS = [
    'Project__c',
    'Project__c',
    'Task_Item__c',
    'Task_Item__c',
    'Project__c',
    'Task_Item__c',
    'Private_Note__c',
    'Account',
    'User',
    'Group',
    'Nothing__c',
    'Private_Note__Share',
    'hasOwnProperty'
];
export const FIELDS = [
    'Id',
    'Name',
    'Title__c',
    'Hours__c',
    'Project__c',
    'Account__r.Name',
    'OwnerId',
    'toString',
    'Is_Large__c',
    'Nope__c',
    'Summary__c'
];
/** What an object takes, one field of it spoilt. */
const TEMPLATES: Readonly<Record<string, (ids: readonly string[]) => Record<string, unknown>>> = {
    Project__c: ([account]) => ({
        Account__c: account,
        Title__c: 'Move',
        Budget__c: 5,
        Start_Date__c: '2026-03-01',
        Topics__c: 'x'
    }),
    Task_Item__c: ([, project]) => ({ Project__c: project, Hours__c: 1, State__c: 'Open', Due_Date__c: '2026-03-01' }),
    Private_Note__c: ([, project]) => ({ Name: 'Note', Project__c: project, Body__c: 'x' }),
    Account: () => ({ Name: 'Alder', Phone: '1', BillingCity: 'x' }),
    Private_Note__Share: ([account]) => ({ ParentId: account, UserOrGroupId: account, AccessLevel: 'Read' })
};

export function record(random: Random, known: Known, object: string = choose(random, WORDS)): Record<string, unknown> {
    const valid = TEMPLATES[object]?.(known.ids) ?? {};
    const spoilt = choose(random, random() < 0.7 ? Object.keys(valid) : FIELDS) ?? 'Id';
    return { attributes: { type: object }, ...valid, [spoilt]: choose(random, [...known.ids, ...WRONG]) };
}
