import { decide, DEFAULT_PROTOCOL, prepareProtocol, protocolDigest } from 'c/callSequence';
import { DATED_AND_TIERED, withJourney } from './protocols';
import { factsOf, inDays, protocolWith, TODAY, touch } from './pictures';

describe('rules with dates', () => {
    it('match from their first day to their last', () => {
        const blocked = factsOf({ plan: { stage: 'Access_Blocked' } });
        const ruleOn = (today: string) => decide({ ...blocked, today }, DATED_AND_TIERED).ruleId;
        expect([inDays(-1), TODAY, inDays(30), inDays(31)].map(ruleOn)).toEqual([
            'JRN-6',
            'JRN-6B',
            'JRN-6B',
            'JRN-6C'
        ]);
    });

    it('may match the same facts on different days, not on the same', () => {
        const twice = (validFrom: string) =>
            withJourney((rows) =>
                rows.flatMap((row) =>
                    row.ruleId === 'JRN-6'
                        ? [
                              { ...row, validTo: TODAY },
                              { ...row, ruleId: 'JRN-6B', validFrom }
                          ]
                        : [row]
                )
            );
        expect(() => prepareProtocol(twice(inDays(1)))).not.toThrow();
        expect(() => prepareProtocol(twice(TODAY))).toThrow('JRN-6 and JRN-6B');
    });
});

describe('rules that read the tier', () => {
    const aware = (tier: 'A' | 'C' | null) =>
        factsOf({ plan: { stage: 'Aware', tier }, touches: [touch('Commercial', 40)] });

    it('match by it, and an account without one counts as the settings say', () => {
        expect(decide(aware('A'), DATED_AND_TIERED)).toMatchObject({ answer: 'Commercial', ruleId: 'JRN-3' });
        expect(decide(aware('C'), DATED_AND_TIERED)).toMatchObject({ answer: 'Access', ruleId: 'JRN-3C' });
        expect(decide(aware(null), DATED_AND_TIERED).ruleId).toBe('JRN-3C');
    });

    it('tell it with their answer', () => {
        expect(decide(aware('A'), DATED_AND_TIERED).facts).toContainEqual({ fact: 'tier', value: 'A' });
        expect(decide(aware('A'), DEFAULT_PROTOCOL).facts.map(({ fact }) => fact)).not.toContain('tier');
    });
});

describe('compiling', () => {
    it('refuses rules that make way for each other in a circle', () => {
        const circle = withJourney((rows) =>
            rows.map((row) => (row.ruleId === 'JRN-1' ? { ...row, unless: ['JRN-2'] } : row))
        );
        expect(() => prepareProtocol(circle)).toThrow('make way for each other');
    });

    it('refuses a protocol without a default row', () => {
        const [...tables] = DEFAULT_PROTOCOL.tables;
        const coverage = tables.pop() as (typeof DEFAULT_PROTOCOL.tables)[3];
        const open = { ...DEFAULT_PROTOCOL, tables: [...tables, { ...coverage, otherwise: undefined }] };
        expect(() => prepareProtocol(open as unknown as typeof DEFAULT_PROTOCOL)).toThrow('no default row');
    });
});

describe('digest', () => {
    it('tells every change of content, and no order of keys', () => {
        const turned = Object.fromEntries(Object.entries(DEFAULT_PROTOCOL).reverse()) as unknown;
        expect(protocolDigest(turned as typeof DEFAULT_PROTOCOL)).toBe(protocolDigest(DEFAULT_PROTOCOL));
        const changed = protocolWith({ hcpCap: { touches: 4, days: 30 } });
        expect(protocolDigest(changed)).not.toBe(protocolDigest(DEFAULT_PROTOCOL));
    });

    it('leaves what only planning reads out of the hash of a decision', () => {
        const changed = protocolWith({ hcpCap: { touches: 4, days: 30 } });
        expect(decide(factsOf({}), changed).inputsHash).toBe(decide(factsOf({}), DEFAULT_PROTOCOL).inputsHash);
    });
});
