import { DEFAULT_PROTOCOL, prepareProtocol, protocolDigest, type SequenceProtocol } from 'c/callSequence';
import { protocolFromRows, rowsFromProtocol, type ProtocolRecords } from 'c/sequenceProtocol';
import { DATED_AND_TIERED } from '../../callSequence/__tests__/protocols';
import { protocolWith } from '../../callSequence/__tests__/pictures';

function reread(records: ProtocolRecords): SequenceProtocol {
    return protocolFromRows(records.protocol, records.rules);
}

const RECORDS = rowsFromProtocol(DEFAULT_PROTOCOL);

describe('records of a protocol', () => {
    it.each([
        ['the default protocol', DEFAULT_PROTOCOL],
        ['a protocol with dates and tiers', DATED_AND_TIERED],
        ['other settings', protocolWith({ holidays: ['2026-12-25', '2027-01-01'], tierOfUntiered: 'B' })]
    ])('say all of %s', (_name, protocol) => {
        const again = reread(rowsFromProtocol(protocol));
        expect(again).toEqual(protocol);
        expect(protocolDigest(again)).toBe(protocolDigest(protocol));
    });

    it('mean the same in whatever order they are read', () => {
        expect(reread({ ...RECORDS, rules: [...RECORDS.rules].reverse() })).toEqual(DEFAULT_PROTOCOL);
    });

    it('have keys of their own', () => {
        expect(RECORDS.protocol.Protocol_Key__c).toBe('Global:1');
        expect(new Set(RECORDS.rules.map(({ Source_Key__c }) => Source_Key__c)).size).toBe(RECORDS.rules.length);
        expect(RECORDS.rules[3]?.Source_Key__c).toBe('Global:1:Obligations:1');
    });

    it('keep the values of a condition parted by semicolons, and blank for any', () => {
        const rule = RECORDS.rules.find(({ Rule_Id__c }) => Rule_Id__c === 'JRN-8');
        expect(rule).toMatchObject({
            Stage_Is__c: 'Trialist',
            Access_Is__c: 'None;Approved',
            Last_Commercial_Touch_Is__c: 'D31_90;Older',
            Tier_Is__c: null
        });
        expect(RECORDS.rules.find(({ Rule_Id__c }) => Rule_Id__c === 'JRN-5')?.Unless_Rules__c).toBe('JRN-4');
    });

    it('refuse what they cannot say: targets of Medical that differ by tier', () => {
        const { targets } = DEFAULT_PROTOCOL.settings;
        const ranked = protocolWith({ targets: { ...targets, Medical: { A: 30, B: 60, C: 90 } } });
        expect(() => rowsFromProtocol(ranked)).toThrow('differ by tier');
    });
});

describe('reading records', () => {
    it('takes the default for a blank setting', () => {
        const bare = { Protocol_Version__c: 7, Is_Medical_Proactive__c: true };
        expect(protocolFromRows(bare, RECORDS.rules)).toEqual({ ...DEFAULT_PROTOCOL, version: 7 });
    });

    it('orders chosen values as the value set does, and trims what people type', () => {
        const rules = RECORDS.rules.map((rule) =>
            rule.Rule_Id__c === 'JRN-5' || rule.Rule_Id__c === 'JRN-8'
                ? {
                      ...rule,
                      Last_Commercial_Touch_Is__c: 'Older;D31_90',
                      Unless_Rules__c: rule.Unless_Rules__c && ` ${rule.Unless_Rules__c} ,`
                  }
                : rule
        );
        expect(reread({ ...RECORDS, rules })).toEqual(DEFAULT_PROTOCOL);
    });

    it('reads holidays a line', () => {
        const protocol = { ...RECORDS.protocol, Holidays__c: '2027-01-01\r\n\r\n 2026-12-25 ' };
        expect(protocolFromRows(protocol, RECORDS.rules).settings.holidays).toEqual(['2026-12-25', '2027-01-01']);
    });

    it('leaves out the default row that is not there, which then does not compile', () => {
        const rules = RECORDS.rules.filter(({ Is_Default__c }) => !Is_Default__c);
        const open = reread({ ...RECORDS, rules });
        expect(open.tables.at(-1)).not.toHaveProperty('otherwise');
        expect(() => prepareProtocol(open)).toThrow('no default row');
    });

    it('keeps a value that the engine does not know, which then does not compile', () => {
        const rules = RECORDS.rules.map((rule) => ({ ...rule, Stage_Is__c: rule.Stage_Is__c && 'Dormant' }));
        const strange = reread({ ...RECORDS, rules });
        expect(() => prepareProtocol(strange)).toThrow("'Dormant' is no value of stage");
    });

    it('refuses a table that does not exist', () => {
        const rules = [{ ...(RECORDS.rules[0] as ProtocolRecords['rules'][number]), Table__c: 'Wishes' }];
        expect(() => reread({ ...RECORDS, rules })).toThrow("STOP-1 is in the table 'Wishes'");
    });
});
