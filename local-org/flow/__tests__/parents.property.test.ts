import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../dml/__tests__/support/records.ts';
import { undelete } from '../../dml/undelete.ts';
import { openFlowDesk } from './support/flow-desk.ts';

const REAL_TIME_LIMIT = 60_000;
const MOST_TASKS = 3;
const PROJECTS = 3;

type Step =
    | { readonly kind: 'insert'; readonly projects: readonly number[]; readonly allOrNone: boolean }
    | { readonly kind: 'delete' | 'undelete'; readonly places: readonly number[] }
    | { readonly kind: 'activate' | 'plan'; readonly project: number };

const places = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
        kind: fc.constant('insert' as const),
        projects: fc.array(fc.nat(PROJECTS - 1), { minLength: 1, maxLength: 5 }),
        allOrNone: fc.boolean()
    }),
    fc.record({ kind: fc.constantFrom('delete' as const, 'undelete' as const), places }),
    fc.record({ kind: fc.constantFrom('activate' as const, 'plan' as const), project: fc.nat(PROJECTS - 1) })
);

interface Stage {
    readonly desk: Desk;
    readonly projects: readonly string[];
    /** Every task that ever was. */
    readonly tasks: string[];
}

interface Counts {
    readonly stored: number;
    readonly counted: number;
    readonly isActive: boolean;
}

function counts({ desk, projects }: Stage): readonly Counts[] {
    return projects.map((id) => {
        const { Task_Count__c, Status__c } = desk.row('Project__c', id);
        const sql = 'SELECT count(*) AS n FROM Task_Item__c WHERE Project__c = ? AND IsDeleted = 0';
        const counted = Number(desk.org.store.get(sql, [id])?.['n']);
        return { stored: Number(Task_Count__c), counted, isActive: Status__c === 'Active' };
    });
}

function take({ desk, projects, tasks }: Stage, taken: Step): void {
    const ids = 'places' in taken ? taken.places.flatMap((place) => tasks[place] ?? []) : [];
    switch (taken.kind) {
        case 'insert': {
            const records = taken.projects.map((place) => ({ Name: 'task', Project__c: projects[place] }));
            const { allOrNone } = taken;
            const results = desk.save({ operation: 'insert', object: 'Task_Item__c', records, allOrNone });
            tasks.push(...results.flatMap(({ id, success }) => (success && id !== undefined ? [id] : [])));
            break;
        }
        case 'delete':
            desk.save({ operation: 'delete', object: 'Task_Item__c', records: ids.map((Id) => ({ Id })) });
            break;
        case 'undelete':
            undelete(desk.org, desk.admin, ids);
            break;
        default:
            desk.update('Project__c', {
                Id: projects[taken.project],
                Status__c: taken.kind === 'activate' ? 'Active' : 'Planned'
            });
    }
}

describe('parents with rules on their roll-ups', () => {
    it('hold to them whatever is done to their details', { timeout: REAL_TIME_LIMIT }, () => {
        fc.assert(
            fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
                const desk = openFlowDesk(['parents']);
                try {
                    const projects = Array.from({ length: PROJECTS }, () => desk.project());
                    const stage: Stage = { desk, projects, tasks: [] };
                    for (const taken of steps) {
                        const before = counts(stage);
                        take(stage, taken);
                        counts(stage).forEach(({ counted, stored }, place) => {
                            expect(stored).toBe(counted);
                            expect(counted).toBeLessThanOrEqual(MOST_TASKS);
                            const was = before[place] as Counts;
                            expect(was.isActive && counted < was.counted).toBe(false);
                        });
                    }
                } finally {
                    desk.org.close();
                }
            }),
            { numRuns: 40 }
        );
    });
});
