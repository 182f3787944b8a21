import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';
import { addRule, changeRule, duplicateRule, removeRule } from '../edits';
import { judge } from '../judgement';
import { mapCells } from '../mapCells';
import { isDrawable } from '../validation';

const NOW = new Date('2026-03-18T12:00:00Z');
const base = content();

function codes(of: typeof base): string[] {
    return judge(of, NOW, {}).findings.map(({ code }) => code);
}

describe('judgement of a draft', () => {
    it('finds nothing in the default protocol', () => {
        const { findings, hasErrors, digest } = judge(base, NOW, {});
        expect(findings).toEqual([]);
        expect(hasErrors).toBe(false);
        expect(digest).toBe(protocolDigest(DEFAULT_PROTOCOL));
    });

    it('names every combination without the default row', () => {
        const { findings } = judge(removeRule(base, ruleOf(base, 'COV-2').key), NOW, {});
        const gap = findings.find(({ code }) => code === 'Gap');
        const sum = gap?.uncovered?.reduce((total, { combinations }) => total + combinations, 0);
        expect(sum).toBe(gap?.combinations);
        expect(sum).toBeGreaterThan(0);
    });

    it('names planted mistakes', () => {
        const { key } = ruleOf(base, 'JRN-3');
        expect(codes(changeRule(base, key, { Stage_Is__c: 'New;Aware' }))).toContain('Overlap');
        expect(codes(changeRule(base, key, { Unless_Rules__c: 'JRN-3' }))).toContain('Conflict');
        const tier = changeRule(base, ruleOf(base, 'JRN-1').key, { Tier_Is__c: 'A' });
        expect(codes(tier)).toContain('Medical_Reads_Potential');
        const copied = duplicateRule(base, ruleOf(base, 'STOP-1').key);
        const shadow = changeRule(copied, ruleOf(copied, 'STOP-4').key, { Hold_Is__c: null });
        expect(codes(shadow)).toContain('Shadowed');
    });

    it('judges a time zone that does not exist instead of failing', () => {
        const lost = { ...base, settings: { ...base.settings, Time_Zone__c: 'Mars/North' } };
        expect(codes(lost)).toContain('Setting_Contradiction');
    });

    it('cannot be drawn with values that nobody knows', () => {
        const unknown = changeRule(base, ruleOf(base, 'JRN-3').key, { Unless_Rules__c: 'JRN-77' });
        expect(isDrawable(judge(unknown, NOW, {}).findings)).toBe(false);
        expect(isDrawable(judge(addRule(base, 'stops'), NOW, {}).findings)).toBe(true);
    });
});

describe('map of answers', () => {
    it('names the rules that decide in each cell', () => {
        const rows = mapCells(judge(base, NOW, {}).protocol, 'access', []);
        const blocked = rows.find(({ stage }) => stage === 'Access_Blocked');
        expect(blocked?.cells.map(({ ruleIds }) => ruleIds.join())).toEqual(['JRN-6', 'JRN-6', 'OBL-1', 'JRN-6']);
        expect(rows[0]?.cells[0]).toMatchObject({ value: 'None', ruleIds: ['JRN-1', 'JRN-2', 'COV-1', 'COV-2'] });
        expect(rows.flatMap(({ cells }) => cells).some(({ isUncovered }) => isUncovered)).toBe(false);
    });

    it('marks cells where some combination gets no answer', () => {
        const { protocol, findings } = judge(removeRule(base, ruleOf(base, 'COV-2').key), NOW, {});
        const uncovered = findings.flatMap((finding) => finding.uncovered ?? []);
        const rows = mapCells(protocol, 'lastTouchCommercial', uncovered);
        const aware = rows.find(({ stage }) => stage === 'Aware');
        expect(aware?.cells.map(({ isUncovered }) => isUncovered)).toEqual([true, true, false, false]);
    });
});
