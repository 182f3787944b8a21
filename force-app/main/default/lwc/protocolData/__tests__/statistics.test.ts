import { overrideRates } from '../statistics';
import { listAnswer, rawStatistic } from './data/samples';

const GLOBAL = { scope: 'Global', version: 1 };

describe('override rates', () => {
    const data = listAnswer(
        [],
        [
            rawStatistic('JRN-2', '2026-03-17', [17, 50]),
            rawStatistic('JRN-2', '2026-02-15', [1, 50]),
            rawStatistic('JRN-3', '2026-03-17', [0, 0])
        ]
    );

    it('are of the newest window of a rule', () => {
        expect(overrideRates(data, GLOBAL).get('JRN-2')).toMatchObject({ rate: 0.34, overrides: 17, suggestions: 50 });
    });

    it('leave out rules that gave no suggestion, and versions of another number or scope', () => {
        expect(overrideRates(data, GLOBAL).has('JRN-3')).toBe(false);
        expect(overrideRates(data, { ...GLOBAL, version: 2 }).size).toBe(0);
        expect(overrideRates(data, { ...GLOBAL, scope: 'Northeast' }).size).toBe(0);
    });
});
