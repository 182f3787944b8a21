import { content, ruleOf } from '../../protocolData/__tests__/data/samples';
import { compareContents } from '../comparison';
import { addRule, changeRule, changeSettings, moveRule, removeRule } from '../edits';

describe('comparison of versions', () => {
    const base = content();

    it('finds nothing where the same is said under other keys and in another order of the journey', () => {
        const copied = { ...base, rules: base.rules.map((rule, index) => ({ ...rule, key: `copy-${index}` })) };
        const { key } = ruleOf(copied, 'JRN-2');
        expect(compareContents(base, moveRule(copied, key, 1))).toEqual({ rows: [], settings: [] });
    });

    it('names rows that came, went and changed', () => {
        const { key } = ruleOf(base, 'JRN-3');
        const without = removeRule(changeRule(base, key, { Stage_Is__c: 'New' }), ruleOf(base, 'JRN-6').key);
        const { rows } = compareContents(base, addRule(without, 'journey'));
        expect(rows.map(({ kind, before, after, fields }) => [kind, (after ?? before)?.Rule_Id__c, fields])).toEqual([
            ['changed', 'JRN-3', ['Stage_Is__c']],
            ['removed', 'JRN-6', []],
            ['added', 'JRN-12', []]
        ]);
    });

    it('names the order where it decides', () => {
        const { rows } = compareContents(base, moveRule(base, ruleOf(base, 'STOP-1').key, 1));
        expect(rows.map(({ fields }) => fields)).toEqual([['Order__c'], ['Order__c']]);
    });

    it('names settings with both values', () => {
        expect(compareContents(base, changeSettings(base, { HCP_Cap_Touches__c: 4 })).settings).toEqual([
            { field: 'HCP_Cap_Touches__c', before: 3, after: 4 }
        ]);
    });
});
