import { handoff, objective } from '../../callSequence/__tests__/pictures';
import { codes, factsOf, inDays, made, planned } from './radar';

const byMedical = { fieldFunction: 'Medical' } as const;

describe('a link as coordinated', () => {
    it('clears what stands against the linked touch of the other function', () => {
        const theirs = planned(1, { ...byMedical, id: 'theirs' });
        expect(codes(planned(1), { touches: [theirs] })).toEqual(['Other_Function_Window', 'Same_Day_Site']);
        expect(codes(planned(1, { coordinatedWithId: 'theirs' }), { touches: [theirs] })).toEqual([]);
    });

    it('clears nothing against other touches, nor against the same function', () => {
        const touches = [
            planned(1, { ...byMedical, id: 'theirs' }),
            planned(1, { fieldFunction: 'Access', id: 'third', hcpId: 'another' }),
            made(-3)
        ];
        expect(codes(planned(1, { coordinatedWithId: 'theirs' }), { touches })).toEqual([
            'Own_Window',
            'Same_Day_Site'
        ]);
    });

    it('clears for the leader, too, and for all of a joint visit', () => {
        const leader = planned(1, { id: 'leader' });
        const followers = [
            planned(1, { ...byMedical, id: 'second', coordinatedWithId: 'leader' }),
            planned(1, { fieldFunction: 'Access', id: 'third', coordinatedWithId: 'leader' })
        ];
        expect(codes(leader, { touches: followers })).toEqual([]);
        expect(
            codes(planned(1, { ...byMedical, coordinatedWithId: 'leader' }), {
                touches: [leader, ...followers.slice(1)]
            })
        ).toEqual([]);
    });

    it('does not lift a cap', () => {
        const touches = [made(-20, { id: '1' }), made(-15, { id: '2' }), planned(1, { ...byMedical, id: 'theirs' })];
        expect(codes(planned(1, { coordinatedWithId: 'theirs' }), { touches })).toEqual(['HCP_Cap']);
    });
});

describe('who holds an obligation at the account', () => {
    const touches = [made(-1, { id: '1', fieldFunction: 'Access' }), made(-2, { id: '2' }), made(-3, { id: '3' })];
    const visit = planned(0, { fieldFunction: 'Access' });

    it('is free of windows and caps', () => {
        expect(codes(visit, { touches })).toEqual(['Own_Window', 'HCP_Cap']);
        expect(codes(visit, { touches, situation: { plan: { accessSignal: 'Urgent' } } })).toEqual([]);
    });

    it('is not free of a visit of another function the same day', () => {
        const sameDay = [made(0, { ...byMedical, hcpId: 'another' })];
        expect(codes(visit, { touches: sameDay, situation: { plan: { accessSignal: 'Urgent' } } })).toEqual([
            'Same_Day_Site'
        ]);
    });

    it.each([
        ['an accepted handoff', { handoffs: [handoff({ to: 'Access' })] }],
        [
            'an accepted handoff that is not due first',
            { handoffs: [handoff({ to: 'Medical', dueAt: `${inDays(1)}T09:00:00Z` }), handoff({ to: 'Access' })] }
        ],
        [
            'an overdue commitment',
            { plan: { objectives: [objective({ ownerFunction: 'Access', dueDate: inDays(-1) })] } }
        ],
        [
            'a second overdue commitment',
            {
                plan: {
                    objectives: [
                        objective({ ownerFunction: 'Medical', dueDate: inDays(-9) }),
                        objective({ ownerFunction: 'Access', dueDate: inDays(-1) })
                    ]
                }
            }
        ]
    ])('may hold %s', (_name, situation) => {
        expect(codes(visit, { touches, situation })).toEqual([]);
    });

    it('holds none by the obligation of another function, or by one that is not due', () => {
        expect(codes(visit, { touches, situation: { handoffs: [handoff({ to: 'Medical' })] } })).toHaveLength(2);
        const open = { plan: { objectives: [objective({ ownerFunction: 'Access' })] } } as const;
        expect(codes(visit, { touches, situation: open })).toHaveLength(2);
    });
});

describe('an open medical request of the HCP', () => {
    const hcp = { hasOpenMedicalRequest: true };

    it('warns Commercial, whatever frees it of the rest', () => {
        expect(codes(planned(1), { hcp })).toEqual(['Open_Request']);
        const facts = factsOf({ handoffs: [handoff({ to: 'Commercial' })] });
        expect(codes(planned(1), { hcp, facts, touches: [made(-1)] })).toEqual(['Open_Request']);
    });

    it('warns nobody else, and not for another HCP', () => {
        expect(codes(planned(1, byMedical), { hcp })).toEqual([]);
        expect(codes(planned(1, { fieldFunction: 'Access' }), { hcp })).toEqual([]);
        expect(codes(planned(1), {})).toEqual([]);
    });
});
