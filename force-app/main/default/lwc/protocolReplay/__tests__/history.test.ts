import fc from 'fast-check';
import { DEFAULT_PROTOCOL, type SequenceProtocol } from 'c/callSequence';
import { replayHistory } from 'c/protocolReplay';
import { protocolWith, TODAY } from '../../callSequence/__tests__/pictures';
import { DATED_AND_TIERED } from '../../callSequence/__tests__/protocols';
import { anyAccount } from './anyAccount';
import { plainHistory } from './plainReplay';

const REACTIVE = protocolWith({ proactiveMedical: false });
const SLOWER = protocolWith({ ownCoolDownDays: 21, accountCap: { touches: 2, days: 30 } });
const NARROW = protocolWith({ accountCap: { touches: 2, days: 12 }, timeZone: 'America/New_York' });
const EASTERN = protocolWith({ timeZone: 'Asia/Tokyo' });
const PAIRS: readonly (readonly [string, SequenceProtocol, SequenceProtocol])[] = [
    ['other rules', DEFAULT_PROTOCOL, REACTIVE],
    ['other filters', DEFAULT_PROTOCOL, SLOWER],
    ['another window and time zone', DEFAULT_PROTOCOL, NARROW],
    [
        'one time zone that is not UTC',
        EASTERN,
        { ...EASTERN, settings: { ...REACTIVE.settings, timeZone: 'Asia/Tokyo' } }
    ],
    ['rules with dates and tiers', DEFAULT_PROTOCOL, DATED_AND_TIERED]
];

describe.each(PAIRS)('replay of the past with %s', (_name, before, after) => {
    it('tells every day what the plain evaluation of that day tells, row by row', () => {
        const options = { today: TODAY, days: 40, step: 1 };
        let changed = 0;
        fc.assert(
            fc.property(fc.array(anyAccount, { minLength: 3, maxLength: 3 }), (accounts) => {
                const { rows, compared } = replayHistory(accounts, before, after, options);
                expect(rows.map(({ change: _change, ...row }) => row)).toEqual(
                    plainHistory(accounts, before, after, options)
                );
                expect(compared).toBe(accounts.length * 41);
                changed += rows.length;
            }),
            { numRuns: 20, seed: 90 }
        );
        expect(changed).toBeGreaterThan(30);
    });
});
