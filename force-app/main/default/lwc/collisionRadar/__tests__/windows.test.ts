import { businessDaysBetween } from 'c/collisionRadar';
import { dayNumber } from 'c/callSequence';
import { protocolWith } from '../../callSequence/__tests__/pictures';
import { codes, inDays, made, planned, radar } from './radar';

const byMedical = { fieldFunction: 'Medical' } as const;

describe('same function and HCP', () => {
    it.each([
        [-6, ['Own_Window']],
        [-7, []],
        [6, ['Own_Window']],
        [7, []],
        [0, ['Own_Window']]
    ])('a touch %p days away gives %p', (days, expected) => {
        expect(codes(planned(0), { touches: [made(days)] })).toEqual(expected);
    });

    it('counts at every account, and for no other HCP', () => {
        expect(codes(planned(0), { touches: [made(-3, { accountId: 'elsewhere' })] })).toEqual(['Own_Window']);
        expect(codes(planned(0), { touches: [made(-3, { hcpId: 'another' })] })).toEqual([]);
    });

    it('is clear 7 days later, and on a business day', () => {
        // Today is a Wednesday: last Sunday and 7 days is next Sunday.
        const [finding] = radar(planned(0), { touches: [made(-3)] });
        expect(finding).toMatchObject({ touchId: 'touch--3', clearDay: inDays(5), isLinkable: false });
        const [other] = radar(planned(0), { touches: [made(-3)], protocol: protocolWith({ holidays: [inDays(5)] }) });
        expect(other?.clearDay).toBe(inDays(6));
    });

    it('is clear only past the planned touches, too', () => {
        const touches = [made(-1), planned(9, { id: 'later' })];
        expect(radar(planned(0), { touches })[0]?.clearDay).toBe(inDays(16));
    });

    it('looks at the touches of others, not at itself', () => {
        const saved = planned(3, { id: 'saved' });
        expect(codes({ ...saved, day: inDays(4) }, { touches: [saved] })).toEqual([]);
    });
});

describe('other function and same HCP', () => {
    it.each([
        // Friday to Monday is one business day, to Tuesday two.
        [2, 5, ['Other_Function_Window']],
        [2, 6, []],
        [5, 2, ['Other_Function_Window']],
        [0, 1, ['Other_Function_Window']],
        [0, 2, []],
        // Saturday to Sunday none, Saturday to Tuesday two.
        [3, 4, ['Other_Function_Window']],
        [3, 6, []]
    ])('day %p against day %p gives %p', (mine, theirs, expected) => {
        const touches = [made(theirs, { ...byMedical, accountId: 'elsewhere' })];
        expect(codes(planned(mine), { touches })).toEqual(expected);
    });

    it('takes no holiday for a business day', () => {
        const protocol = protocolWith({ holidays: [inDays(1)] });
        expect(codes(planned(2), { touches: [made(0, byMedical)], protocol })).toEqual(['Other_Function_Window']);
        const [finding] = radar(planned(0), { touches: [made(-1, byMedical)], protocol });
        expect(finding?.clearDay).toBe(inDays(2));
    });

    it('is told with the earliest clear day', () => {
        expect(radar(planned(2), { touches: [made(2, byMedical)] })[0]).toMatchObject({
            code: 'Other_Function_Window',
            clearDay: inDays(6),
            isLinkable: true,
            parameters: { function: 'Medical', day: inDays(2) }
        });
    });
});

describe('other function at the same site the same day', () => {
    it('clashes whoever is met', () => {
        const findings = radar(planned(1), { touches: [planned(1, { ...byMedical, id: 'theirs', hcpId: 'another' })] });
        expect(findings).toEqual([
            {
                code: 'Same_Day_Site',
                severity: 'warning',
                touchId: 'theirs',
                clearDay: inDays(2),
                isLinkable: true,
                parameters: { function: 'Medical', day: inDays(1) }
            }
        ]);
    });

    it('does not clash the day after, at another site, or with the same function', () => {
        expect(codes(planned(1), { touches: [made(0, { ...byMedical, hcpId: 'another' })] })).toEqual([]);
        expect(
            codes(planned(1), { touches: [made(1, { ...byMedical, hcpId: 'another', accountId: 'elsewhere' })] })
        ).toEqual([]);
        expect(codes(planned(1), { touches: [made(1, { hcpId: 'another' })] })).toEqual([]);
    });
});

describe('what is looked at', () => {
    it('leaves out what does not count, and what is cancelled', () => {
        const touches = [
            made(-1, { channel: 'Email' }),
            made(-2, { requestedByHcp: true }),
            made(-3, { coordinatedWithId: 'leader' }),
            made(-4, { status: 'Cancelled' }),
            planned(2, { id: 'mail', channel: 'Email' })
        ];
        expect(codes(planned(0), { touches })).toEqual([]);
    });

    it('takes every planned visit, one that the HCP asked for too', () => {
        const touches = [planned(2, { id: 'asked', requestedByHcp: true })];
        expect(codes(planned(0), { touches })).toEqual(['Own_Window']);
    });
});

describe('business days between', () => {
    it('counts the same both ways', () => {
        const friday = dayNumber('2026-03-20');
        const none = new Set<number>();
        expect(businessDaysBetween(friday, friday, none)).toBe(0);
        expect(businessDaysBetween(friday, friday + 3, none)).toBe(1);
        expect(businessDaysBetween(friday + 3, friday, none)).toBe(1);
        expect(businessDaysBetween(friday, friday + 7, none)).toBe(5);
    });
});
