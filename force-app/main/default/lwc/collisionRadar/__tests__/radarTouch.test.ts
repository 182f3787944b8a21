import { radarTouch } from 'c/collisionRadar';
import { protocolWith, touch } from '../../callSequence/__tests__/pictures';

describe('a touch for the radar', () => {
    it('has the day that it is in the time zone of the protocol', () => {
        const late = touch('Access', 0, {
            id: 'late',
            hcp: { id: 'hcp', name: 'Rowan Pike' },
            startAt: '2026-03-18T02:00:00.000Z',
            channel: 'Phone'
        });
        expect(radarTouch(late, 'site', protocolWith({ timeZone: 'America/New_York' }))).toEqual({
            id: 'late',
            accountId: 'site',
            hcpId: 'hcp',
            fieldFunction: 'Access',
            day: '2026-03-17',
            status: 'Completed',
            channel: 'Phone',
            requestedByHcp: false,
            coordinatedWithId: null
        });
    });
});
