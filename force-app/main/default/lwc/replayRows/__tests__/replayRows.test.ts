import type { ReplayRow } from 'c/protocolReplay';
import { changeLine, inPair, replayExport } from 'c/replayRows';

const ROW: ReplayRow = {
    accountId: 'account-1',
    region: 'OH',
    day: '2026-03-18',
    change: 'Function',
    from: { answer: 'Medical', ruleId: 'JRN-1', notBefore: undefined },
    to: { answer: 'Commercial', ruleId: 'JRN-2', notBefore: '2026-03-20' }
};
const NAMES = new Map([['account-1', 'Alder Clinic']]);

describe('the rows of a replay', () => {
    it('belong to the pair of answers that they go from and to', () => {
        expect(inPair(ROW, { from: 'Medical', to: 'Commercial' })).toBe(true);
        expect(inPair(ROW, { from: 'Commercial', to: 'Medical' })).toBe(false);
    });

    it('are told with account, place and day', () => {
        expect(changeLine(ROW, NAMES)).toMatchObject({
            accountId: 'account-1',
            name: 'Alder Clinic',
            detail: 'OH · March 18, 2026',
            before: 'c.Triad_Replay_Answer',
            after: 'c.Triad_Replay_Answer_Dated'
        });
        expect(changeLine({ ...ROW, region: null }, new Map())).toMatchObject({
            name: 'account-1',
            detail: 'March 18, 2026'
        });
    });

    it('are exported with both answers, their rules and dates', () => {
        const [headings, line] = replayExport([ROW], NAMES);
        expect(line?.slice(0, 3)).toEqual(['Alder Clinic', 'OH', '2026-03-18']);
        expect(line?.slice(4, 6)).toEqual(['JRN-1', '']);
        expect(line?.slice(7)).toEqual(['JRN-2', '2026-03-20']);
        expect(headings).toHaveLength(line?.length ?? 0);
    });
});
