import { touch } from '../../triadData/__tests__/data/samples';
import { movedBy, possibleLeaders, problemsOf, startEntry, statusAt, toDraft, type TouchEntry } from '../touchEntry';

const NOW = Date.parse('2026-03-04T20:20:00.000Z');
const entry: TouchEntry = { ...startEntry(undefined, undefined, NOW), channel: 'Video' };

const EXTRAS = { note: 'Note.', coordinationPurpose: 'Shared_Planning', isCoordinationPolicyRead: true };

describe('touch entry', () => {
    it('starts planned at the next full hour', () => {
        expect(entry).toMatchObject({ startAt: '2026-03-04T21:00:00.000Z', status: 'Planned', hcpId: '', note: '' });
    });

    it('starts from the touch to change', () => {
        expect(startEntry(touch('a', { coordinatedWithId: 'b' }), EXTRAS, NOW)).toEqual({
            hcpId: '003000000000001AAA',
            channel: 'In_Person',
            startAt: '2026-03-03T17:00:00.000Z',
            status: 'Completed',
            requestedByHcp: false,
            coordinatedWithId: 'b',
            ...EXTRAS
        });
    });

    it.each<[string, Partial<TouchEntry>, string[]]>([
        ['nothing', {}, []],
        ['a missing channel', { channel: null }, ['channelMissing']],
        ['a missing time', { startAt: '' }, ['whenMissing']],
        ['a completed touch of tomorrow', { status: 'Completed' }, ['completedInFuture']],
        ['a plan for yesterday', { startAt: '2026-03-03T10:00:00.000Z' }, ['plannedInPast']],
        ['a joint visit without purpose and policy', { coordinatedWithId: 'b' }, ['policyUnread', 'purposeMissing']],
        ['a joint visit with both', { coordinatedWithId: 'b', ...EXTRAS }, []],
        ['a log of yesterday', { startAt: '2026-03-03T10:00:00.000Z', status: 'Completed' }, []]
    ])('finds %s', (_name, change, problems) => {
        expect(problemsOf({ ...entry, ...change }, NOW)).toEqual(problems);
    });

    it('logs the past and plans the future', () => {
        expect(statusAt('2026-03-04T20:19:00.000Z', NOW)).toBe('Completed');
        expect(statusAt('2026-03-04T20:21:00.000Z', NOW)).toBe('Planned');
    });

    it('saves empty choices as none and only a changed note', () => {
        expect(toDraft(entry, 'Medical', undefined)).toMatchObject({
            fieldFunction: 'Medical',
            hcpId: null,
            coordinatedWithId: null,
            note: null
        });
        expect(toDraft({ ...entry, note: 'New.' }, 'Medical', 'Old.')?.note).toBe('New.');
        expect(toDraft({ ...entry, note: '' }, 'Medical', 'Old.')?.note).toBe('');
        expect(toDraft({ ...entry, channel: null }, 'Medical', undefined)).toBeUndefined();
    });

    it('saves purpose and policy only of a joint visit', () => {
        const alone = { coordinatedWithId: null, coordinationPurpose: null, isCoordinationPolicyRead: false };
        expect(toDraft({ ...entry, ...EXTRAS }, 'Medical', undefined)).toMatchObject(alone);
        expect(toDraft({ ...entry, ...EXTRAS, coordinatedWithId: 'b' }, 'Medical', undefined)).toMatchObject({
            coordinatedWithId: 'b',
            coordinationPurpose: 'Shared_Planning',
            isCoordinationPolicyRead: true
        });
    });

    it('moves an instant by whole days', () => {
        expect(movedBy('2026-03-04T20:20:00.000Z', '2026-03-04', '2026-03-09')).toBe('2026-03-09T20:20:00.000Z');
    });

    it('coordinates with touches of other functions within seven days that lead', () => {
        const at = '2026-03-10T10:00:00.000Z';
        const medical = { fieldFunction: 'Medical', startAt: at } as const;
        const touches = [
            touch('own', { startAt: at }),
            touch('near', { ...medical, startAt: '2026-03-03T10:00:00.000Z' }),
            touch('far', { ...medical, startAt: '2026-03-03T09:59:59.000Z' }),
            touch('follower', { ...medical, coordinatedWithId: 'near' }),
            touch('cancelled', { ...medical, status: 'Cancelled' }),
            touch('itself', medical)
        ];

        expect(possibleLeaders(touches, 'Commercial', at, 'itself').map(({ id }) => id)).toEqual(['near']);
        expect(possibleLeaders(touches, 'Commercial', '', undefined)).toEqual([]);
    });
});
