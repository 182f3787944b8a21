import type { PlanHold } from 'c/triadModel';
import { isRefused } from 'c/collisionRadar';
import { codes, made, planned, radar } from './radar';

const held = (hold: PlanHold) => ({ situation: { plan: { hold } } });

describe('stops', () => {
    it.each(['No_Contact', 'Compliance'] as const)('%s refuses everybody', (hold) => {
        for (const fieldFunction of ['Commercial', 'Medical', 'Access'] as const) {
            const findings = radar(planned(1, { fieldFunction }), held(hold));
            expect(findings.map(({ code }) => code)).toEqual([`Hold_${hold}`]);
            expect(isRefused(findings)).toBe(true);
        }
    });

    it('Safety refuses everybody but Medical', () => {
        expect(codes(planned(1), held('Safety'))).toEqual(['Hold_Safety']);
        expect(codes(planned(1, { fieldFunction: 'Access' }), held('Safety'))).toEqual(['Hold_Safety']);
        expect(codes(planned(1, { fieldFunction: 'Medical' }), held('Safety'))).toEqual([]);
    });

    it('under Safety, Medical is free of windows, not of same-day visits and caps', () => {
        const touches = [
            made(0, { fieldFunction: 'Medical' }),
            made(-1, { fieldFunction: 'Access' }),
            made(-2, { fieldFunction: 'Commercial' })
        ];
        const visit = planned(0, { fieldFunction: 'Medical' });
        expect(codes(visit, { touches, ...held('Safety') })).toEqual(['HCP_Cap']);
        expect(codes(visit, { touches: touches.slice(0, 2) })).toEqual(['Own_Window', 'Other_Function_Window']);
        expect(codes(visit, { touches: touches.slice(0, 2), ...held('Safety') })).toEqual([]);
        expect(codes(visit, { touches: [made(0)], ...held('Safety') })).toEqual(['Same_Day_Site']);
    });

    it('the flag of an HCP refuses that HCP only, Medical too', () => {
        const flagged = { hcp: { isNoContact: true } };
        expect(codes(planned(1, { fieldFunction: 'Medical' }), flagged)).toEqual(['HCP_No_Contact']);
        expect(codes(planned(1, { hcpId: null }), flagged)).toEqual([]);
    });

    it('bind who holds an obligation, too', () => {
        const situation = { plan: { hold: 'Compliance', accessSignal: 'Urgent' } } as const;
        expect(codes(planned(1, { fieldFunction: 'Access' }), { situation })).toEqual(['Hold_Compliance']);
    });
});
