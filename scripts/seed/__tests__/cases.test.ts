import { compileLookup, decide, DEFAULT_PROTOCOL, sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import { interpret } from 'c/sequenceInterpreter';
import { protocolFromRows, type SequenceProtocolRecord, type SequenceRuleRecord } from 'c/sequenceProtocol';
import { describe, expect, it } from 'vitest';
import { readAllCases, readFieldNoteCases } from '../cases.ts';
import { expectationOf } from '../expectation.ts';
import { flagsOf } from '../flags.ts';
import { generatedSite } from '../generated.ts';
import { protocolWaves } from '../protocol.ts';
import { pictureOf } from '../site-picture.ts';

/** A Wednesday, a Saturday and the first day of a month that follows a short one. */
const DAYS = ['2026-11-18', '2026-11-21', '2027-03-01'];
const cases = readFieldNoteCases();
const all = readAllCases();

function seededProtocol(): SequenceProtocol {
    const [protocols, rules] = protocolWaves();
    const rows = rules?.rows as unknown as SequenceRuleRecord[];
    return protocolFromRows(protocols?.rows[0] as unknown as SequenceProtocolRecord, rows);
}

const protocol = seededProtocol();

describe('the cases from the field notes', () => {
    it('are forty, each with an id and an account of its own', () => {
        expect(cases).toHaveLength(40);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(new Set(all.map(({ account }) => account.name)).size).toBe(all.length);
    });

    it('name the note they come from', () => {
        for (const { id, note } of cases) expect(note, id).toMatch(/^([AB]\d{1,2})(, [AB]\d{1,2})*$/);
    });

    it('reach every table and every answer', () => {
        expect(new Set(cases.map(({ expected }) => expected.function)).size).toBe(4);
        const tables = new Set(cases.map(({ expected }) => expected.ruleId.split('-')[0]));
        expect([...tables].sort()).toEqual(['COV', 'JRN', 'OBL', 'STOP']);
    });
});

describe.each(DAYS)('what stands out on %s', (today) => {
    it('is nothing at an ordinary site', () => {
        const sites = Array.from({ length: 200 }, (_, position) => generatedSite('aldermoor', position));
        expect(sites.filter((site) => flagsOf(site, today).length > 0)).toEqual([]);
        expect(new Set(sites.map(({ plan }) => plan.stage)).size).toBe(7);
    });

    it.each(all.map((planted) => [planted.id, planted] as const))('at %s is what is expected', (_id, planted) => {
        expect(flagsOf(planted, today)).toEqual(planted.expected.flags);
    });
});

describe.each(DAYS)('every planted case on %s', (today) => {
    it.each(all.map((planted) => [planted.id, planted] as const))('%s', (_id, planted) => {
        const expected = expectationOf(planted, today);
        const { answer, ruleId, notBefore } = expected;
        const facts = sequenceFacts(pictureOf(planted, today), DEFAULT_PROTOCOL, today);
        expect(decide(facts, protocol)).toMatchObject(
            Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined))
        );
        expect(interpret(facts, protocol)).toMatchObject(expected);
        expect(compileLookup(protocol, today).decide(facts)).toMatchObject({ answer, ruleId, notBefore });
    });
});
