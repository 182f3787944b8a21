import type { FieldFunction } from 'c/triadModel';
import { daysAgo, factsOf, handoff, inDays, objective } from './pictures';

describe('openMedicalRequest', () => {
    it.each([
        ['Offered', 'yes'],
        ['Accepted', 'yes'],
        ['Read_Back', 'yes'],
        ['Completed', 'no'],
        ['Declined', 'no'],
        ['Cancelled', 'no']
    ] as const)('with a request that is %s: %s', (status, expected) => {
        const facts = factsOf({ handoffs: [handoff({ kind: 'Medical_Request', to: 'Medical', status })] });
        expect(facts.openMedicalRequest).toBe(expected);
    });

    it('is no other kind of handoff', () => {
        expect(factsOf({ handoffs: [handoff({ to: 'Medical', kind: 'Introduction' })] }).openMedicalRequest).toBe('no');
    });

    it('is dated by the oldest request that is open', () => {
        const request = (createdAt: string) =>
            handoff({ kind: 'Medical_Request', to: 'Medical', status: 'Offered', createdAt });
        const facts = factsOf({ handoffs: [request(`${daysAgo(2)}T08:00:00Z`), request(`${daysAgo(9)}T08:00:00Z`)] });
        expect(facts.medicalRequestDay).toBe(daysAgo(9));
    });
});

describe('acceptedHandoffTo', () => {
    const accepted = (to: FieldFunction, dueAt: string | null) => handoff({ to, dueAt });

    it.each([
        ['Offered', 'None'],
        ['Accepted', 'Access'],
        ['Read_Back', 'Access'],
        ['Completed', 'None'],
        ['Declined', 'None'],
        ['Cancelled', 'None']
    ] as const)('with a handoff that is %s: %s', (status, expected) => {
        expect(factsOf({ handoffs: [handoff({ status })] }).acceptedHandoffTo).toBe(expected);
    });

    it('is the one due first, to the minute', () => {
        const handoffs = [accepted('Access', '2026-03-20T12:01:00Z'), accepted('Commercial', '2026-03-20T12:00:00Z')];
        expect(factsOf({ handoffs }).acceptedHandoffTo).toBe('Commercial');
    });

    it('takes one without a due time last', () => {
        const handoffs = [accepted('Access', null), accepted('Commercial', '2027-01-01T12:00:00Z')];
        expect(factsOf({ handoffs }).acceptedHandoffTo).toBe('Commercial');
    });

    it.each([
        [['Commercial', 'Medical', 'Access'], 'Access'],
        [['Commercial', 'Medical'], 'Medical']
    ] as const)('breaks a tie of %p for %s', (functions, expected) => {
        const due = '2026-03-20T12:00:00Z';
        expect(factsOf({ handoffs: functions.map((to) => accepted(to, due)) }).acceptedHandoffTo).toBe(expected);
        expect(factsOf({ handoffs: functions.map((to) => accepted(to, null)) }).acceptedHandoffTo).toBe(expected);
    });
});

describe('commitments', () => {
    it.each([
        [-1, 'Commercial', 'None'],
        [0, 'None', 'Commercial'],
        [1, 'None', 'Commercial']
    ] as const)('an objective due in %i days: overdue %s, open %s', (days, overdue, open) => {
        const facts = factsOf({ plan: { objectives: [objective({ dueDate: inDays(days) })] } });
        expect(facts.overdueCommitmentOf).toBe(overdue);
        expect(facts.openObjectiveOf).toBe(open);
    });

    it.each(['Done', 'Dropped'] as const)('one that is %s counts for nothing', (status) => {
        const facts = factsOf({ plan: { objectives: [objective({ status, dueDate: daysAgo(9) })] } });
        expect(facts.overdueCommitmentOf).toBe('None');
        expect(facts.openObjectiveOf).toBe('None');
    });

    it('one without an owning function does not count', () => {
        const objectives = [
            objective({ ownerFunction: null, dueDate: daysAgo(40) }),
            objective({ ownerFunction: null, dueDate: inDays(1) })
        ];
        expect(factsOf({ plan: { objectives } })).toMatchObject({
            overdueCommitmentOf: 'None',
            openObjectiveOf: 'None'
        });
    });

    it('the longest overdue and the next due are told apart', () => {
        const objectives = [
            objective({ ownerFunction: 'Access', dueDate: daysAgo(3) }),
            objective({ ownerFunction: 'Commercial', dueDate: daysAgo(20) }),
            objective({ ownerFunction: 'Access', dueDate: inDays(50) }),
            objective({ ownerFunction: 'Medical', dueDate: inDays(4) })
        ];
        expect(factsOf({ plan: { objectives } })).toMatchObject({
            overdueCommitmentOf: 'Commercial',
            openObjectiveOf: 'Medical'
        });
    });

    it.each([daysAgo(5), inDays(5)])('ties on %s go to Access, then Medical', (dueDate) => {
        const of = (...owners: FieldFunction[]) => {
            const objectives = owners.map((ownerFunction) => objective({ ownerFunction, dueDate }));
            const facts = factsOf({ plan: { objectives } });
            return dueDate < inDays(0) ? facts.overdueCommitmentOf : facts.openObjectiveOf;
        };
        expect(of('Commercial', 'Medical', 'Access')).toBe('Access');
        expect(of('Commercial', 'Medical')).toBe('Medical');
    });

    it('objectives without a due day come last, by creation', () => {
        const undated = [
            objective({ ownerFunction: 'Access', dueDate: null, createdAt: '2026-02-02T00:00:00Z' }),
            objective({ ownerFunction: 'Medical', dueDate: null, createdAt: '2026-02-01T00:00:00Z' })
        ];
        const dated = objective({ ownerFunction: 'Commercial', dueDate: inDays(300) });
        expect(factsOf({ plan: { objectives: undated } }).openObjectiveOf).toBe('Medical');
        expect(factsOf({ plan: { objectives: [...undated, dated] } }).openObjectiveOf).toBe('Commercial');
    });
});
