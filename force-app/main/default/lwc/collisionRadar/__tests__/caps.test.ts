import { protocolWith } from '../../callSequence/__tests__/pictures';
import { codes, inDays, made, planned, radar } from './radar';

const spread = (...days: readonly number[]) =>
    days.map((day, index) => made(day, { id: `made-${index}`, accountId: `site-${index}` }));

describe('touches of one HCP in 30 days', () => {
    it('are three at most in the 30 days that end on the chosen day', () => {
        expect(codes(planned(0), { touches: spread(-29, -20, -10) })).toEqual(['HCP_Cap']);
        expect(codes(planned(0), { touches: spread(-30, -20, -10) })).toEqual([]);
        expect(codes(planned(0), { touches: spread(-20, -10) })).toEqual([]);
    });

    it('are not those after the chosen day', () => {
        expect(codes(planned(0), { touches: spread(-20, -10, 8) })).toEqual([]);
    });

    it('have room again on the day on which the first has left the window', () => {
        // The touch of 25 days ago leaves in 5 days, a Monday.
        expect(radar(planned(0), { touches: spread(-25, -20, -10) })[0]).toEqual({
            code: 'HCP_Cap',
            severity: 'warning',
            clearDay: inDays(5),
            isLinkable: false,
            parameters: { touches: '3', days: '30' }
        });
    });

    it('are counted for the day that is planned, planned touches with them', () => {
        const touches = [...spread(-5, 5), planned(12, { id: 'planned', accountId: 'site-9' })];
        expect(codes(planned(20), { touches })).toEqual(['HCP_Cap']);
        expect(codes(planned(25), { touches })).toEqual([]);
    });

    it('leave out planned ones that will not count', () => {
        const touches = [...spread(-20, -10), planned(12, { id: 'asked', requestedByHcp: true })];
        expect(codes(planned(9), { touches: touches.slice(0, 2) })).toEqual([]);
        expect(codes(planned(19), { touches })).toEqual([]);
    });

    it('are never held against a touch that the HCP asked for', () => {
        const touches = spread(-29, -20, -10);
        expect(codes(planned(0, { requestedByHcp: true }), { touches })).toEqual([]);
        expect(codes(planned(0, { requestedByHcp: true }), { touches: spread(-29, -20, -3) })).toEqual(['Own_Window']);
    });

    it('follow the setting', () => {
        const protocol = protocolWith({ hcpCap: { touches: 1, days: 10 } });
        expect(codes(planned(0), { touches: spread(-9), protocol })).toEqual(['HCP_Cap']);
        expect(codes(planned(0), { touches: spread(-10), protocol })).toEqual([]);
    });
});
