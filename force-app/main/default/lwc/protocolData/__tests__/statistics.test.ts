import { overrideRates } from '../statistics';
import { listAnswer, rawStatistic } from './data/samples';

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
        expect(overrideRates(data, 1).get('JRN-2')).toMatchObject({ rate: 0.34, overrides: 17, suggestions: 50 });
    });

    it('leave out rules that gave no suggestion, and other versions', () => {
        expect(overrideRates(data, 1).has('JRN-3')).toBe(false);
        expect(overrideRates(data, 2).size).toBe(0);
    });
});
