import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import { protocolFromRows, type SequenceProtocolRecord, type SequenceRuleRecord } from 'c/sequenceProtocol';
import { describe, expect, it } from 'vitest';
import { isParentKey } from '../dataset.ts';
import { protocolWaves } from '../protocol.ts';

const [protocols, rules] = protocolWaves();
const protocol = protocols?.rows[0];

describe('the protocol of a seeded org', () => {
    it('is the default protocol, active for everybody', () => {
        const rows = rules?.rows as unknown as SequenceRuleRecord[];
        const read = protocolFromRows(protocol as unknown as SequenceProtocolRecord, rows);
        expect(protocolDigest(read)).toBe(protocolDigest(DEFAULT_PROTOCOL));
        expect(protocol).toMatchObject({ Status__c: 'Active', Active_Scope__c: 'Global', Protocol_Key__c: 'Global:1' });
    });

    it('carries the stamps of exactly this content', () => {
        expect(protocol).toMatchObject({
            Validated_Digest__c: protocolDigest(DEFAULT_PROTOCOL),
            Approved_Digest__c: protocolDigest(DEFAULT_PROTOCOL),
            Validated_Rule_Count__c: rules?.rows.length,
            Validation_Error_Count__c: 0
        });
    });

    it('has rules with keys of their own, below the protocol', () => {
        const keys = rules?.rows.map((row) => row['Source_Key__c']) ?? [];
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThan(20);
        for (const row of rules?.rows ?? []) {
            const parent = row['Sequence_Protocol__r'] ?? null;
            expect(isParentKey(parent) && parent.key).toBe('Global:1');
        }
    });

    it('is left alone once it is there', () => {
        expect([protocols?.createsOnly, rules?.createsOnly]).toEqual([true, true]);
    });
});
