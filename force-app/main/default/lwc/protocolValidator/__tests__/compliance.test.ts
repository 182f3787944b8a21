import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { draft, findings, protocolWith, rule } from './drafts';

describe('Medical and commercial potential', () => {
    it('names a rule that answers Medical and reads the tier', () => {
        const ranked = draft('journey', (rows) =>
            rows.map((row) => (row.ruleId === 'JRN-1' ? { ...row, when: { ...row.when, tier: ['A'] } } : row))
        );
        expect(findings(ranked, 'Medical_Reads_Potential')).toEqual([
            expect.objectContaining({
                severity: 'error',
                ruleIds: ['JRN-1'],
                table: 'journey',
                example: expect.objectContaining({ stage: 'New', tier: 'A', lastTouchMedical: 'Older' }) as object
            })
        ]);
    });

    it('names one that reads it through the rule it makes way for', () => {
        const hidden = draft('journey', (rows) => [
            ...rows,
            rule('JRN-12', 'Commercial', { stage: ['Access_Blocked'], tier: ['A'] }),
            rule('JRN-13', 'Medical', { stage: ['Access_Blocked'] }, { unless: ['JRN-12'] })
        ]);
        expect(findings(hidden, 'Medical_Reads_Potential').map(({ ruleIds }) => ruleIds)).toEqual([['JRN-13']]);
    });

    it('names targets of Medical that differ by tier', () => {
        const { targets } = DEFAULT_PROTOCOL.settings;
        const ranked = protocolWith({ targets: { ...targets, Medical: { A: 30, B: 60, C: 90 } } });
        expect(findings(ranked, 'Medical_Reads_Potential')).toEqual([
            expect.objectContaining({ ruleIds: [], parameters: { where: 'targets', value: '30,60,90' } })
        ]);
    });

    it('lets Commercial and Access read the tier', () => {
        const tiered = draft('journey', (rows) =>
            rows.map((row) => (row.ruleId === 'JRN-3' ? { ...row, when: { ...row.when, tier: ['A', 'B'] } } : row))
        );
        expect(findings(tiered, 'Medical_Reads_Potential')).toEqual([]);
    });
});

describe('a stop', () => {
    it('must not be answered with Commercial', () => {
        const lax = draft('stops', (rows) => rows.filter(({ ruleId }) => ruleId !== 'STOP-2'));
        const found = findings(lax, 'Commercial_Under_Stop');
        expect(found.map(({ ruleIds }) => ruleIds.join())).toEqual(
            expect.arrayContaining(['OBL-3', 'JRN-2', 'JRN-3', 'COV-1'])
        );
        expect(found.every(({ example }) => example?.hold === 'Compliance')).toBe(true);
    });

    it('names the rule of a stop itself', () => {
        const wrong = draft('stops', (rows) =>
            rows.map((row) => (row.ruleId === 'STOP-3' ? { ...row, answer: 'Commercial' } : row))
        );
        const [finding] = findings(wrong, 'Commercial_Under_Stop');
        expect(finding).toMatchObject({ ruleIds: ['STOP-3'], combinations: 11_010_048 / 4 });
    });
});

describe('reason texts', () => {
    const texts = { Access_Urgent: { neutral: '{0} goes first.', Commercial: 'Denied by {payer} on {decisionDate}.' } };

    it('must not carry what their audience may not read', () => {
        const found = findings(DEFAULT_PROTOCOL, 'Reason_Leaks', { reasonTexts: texts });
        expect(found.map(({ ruleIds, parameters }) => [...ruleIds, parameters.audience, parameters.field])).toEqual([
            ['OBL-1', 'Commercial', 'payer'],
            ['OBL-1', 'Commercial', 'decisionDate']
        ]);
    });

    it('may name the function', () => {
        const open = { Access_Urgent: { neutral: '{0} goes first.' } };
        expect(findings(DEFAULT_PROTOCOL, 'Reason_Leaks', { reasonTexts: open })).toEqual([]);
    });
});
