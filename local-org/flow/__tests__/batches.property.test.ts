import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../dml/__tests__/support/records.ts';
import type { InputRecord, RowResult } from '../../dml/types.ts';
import { openFlowDesk } from './support/flow-desk.ts';

const REAL_TIME_LIMIT = 60_000;
const TITLES = ['Move', 'mOVE', "O'Hara", 'a%b', 'a_b', 'back\\slash', 'Halt', 'Ähre', 'ähre', 'none'] as const;

interface Draft {
    readonly title: string;
    readonly status: string;
    readonly follows: number | null;
    readonly budget: number | null;
    /** Of a project that is there already; a new one without. */
    readonly place: number | null;
}

const draft: fc.Arbitrary<Draft> = fc.record({
    title: fc.constantFrom(...TITLES),
    status: fc.constantFrom('Active', 'Active', 'Planned'),
    follows: fc.option(fc.nat(2)),
    budget: fc.option(fc.integer({ min: -1, max: 4 })),
    place: fc.option(fc.nat(5))
});

/** Accounts for some of the titles, six projects, tasks below three of them. */
function stage(): { readonly desk: Desk; readonly home: string; readonly ids: readonly string[] } {
    const desk = openFlowDesk(['relatives']);
    TITLES.slice(0, -1).forEach((Name, index) => desk.make('Account', { Name, Phone: `${index}` }));
    desk.make('Account', { Name: 'HALT', Phone: 'stop' });
    const ids = [0, 1, 2, 3, 4, 5].map(() => desk.project());
    ids.slice(0, 3).forEach((Project__c, index) => {
        [1, 2, 3, null].forEach((Hours__c) =>
            desk.make('Task_Item__c', { Name: `t${index}${Hours__c}`, Hours__c, Project__c })
        );
    });
    return { desk, home: desk.account('Home'), ids };
}

function saved(drafts: readonly Draft[], isTogether: boolean): unknown {
    const { desk, home, ids } = stage();
    try {
        const records = drafts.map(({ budget, follows, place, status, title }, index): InputRecord => {
            const project = place === null ? undefined : desk.row('Project__c', ids[place] ?? '');
            return {
                Account__c: home,
                Project_Key__c: project?.['Project_Key__c'] ?? `new-${index}`,
                Title__c: title,
                Status__c: status,
                Follows__c: follows === null ? null : ids[follows],
                Budget__c: budget
            };
        });
        const request = { operation: 'upsert', object: 'Project__c', externalIdField: 'Project_Key__c' } as const;
        const results: RowResult[] = isTogether
            ? desk.save({ ...request, records })
            : records.flatMap((record) => desk.save({ ...request, records: [record] }));
        const rows = desk.org.store.all(
            'SELECT Id, Project_Key__c, Title__c, Summary__c, Budget__c, Follows__c FROM Project__c ORDER BY Id'
        );
        return { results, rows };
    } finally {
        desk.org.close();
    }
}

describe('flows before the save', () => {
    it('do the same for a batch as for its rows one by one', { timeout: REAL_TIME_LIMIT }, () => {
        const rows = fc.uniqueArray(draft, { minLength: 2, maxLength: 12, selector: ({ place }) => place ?? {} });
        fc.assert(
            fc.property(rows, (drafts) => {
                expect(saved(drafts, true)).toEqual(saved(drafts, false));
            }),
            { numRuns: 30 }
        );
    });
});
