import { content, ruleOf } from '../../protocolData/__tests__/data/samples';
import { addDefaultRule, addRule, changeRule, duplicateRule, moveRule, removeRule } from '../edits';
import { rowsOf, tableSections } from '../sections';

describe('edits of a draft', () => {
    const base = content();
    const ids = (table: Parameters<typeof rowsOf>[1], of = base) =>
        rowsOf(of, table).map(({ fields }) => `${fields.Order__c} ${fields.Rule_Id__c}`);

    it('change one row and leave the rest as it is', () => {
        const { key } = ruleOf(base, 'JRN-3');
        const after = changeRule(base, key, { Stage_Is__c: 'New' });
        expect(ruleOf(after, 'JRN-3').fields.Stage_Is__c).toBe('New');
        expect(after.rules.filter((rule) => !base.rules.includes(rule))).toHaveLength(1);
    });

    it('add a row at the end of its table, before the default row, under a free id', () => {
        const after = addRule(base, 'coverage');
        expect(ids('coverage', after)).toEqual(['1 COV-1', '2 COV-1', '3 COV-1', '4 COV-3', '5 COV-2']);
        expect(after.rules.at(-1)).toMatchObject({ key: 'new-1', fields: { Answer__c: 'Commercial' } });
        expect(addRule(after, 'journey').rules.at(-1)?.key).toBe('new-2');
    });

    it('duplicate a row below itself', () => {
        const after = duplicateRule(base, ruleOf(base, 'STOP-1').key);
        expect(ids('stops', after)).toEqual(['1 STOP-1', '2 STOP-4', '3 STOP-2', '4 STOP-3']);
    });

    it('move rows; variants of an obligation share their priority', () => {
        const after = moveRule(base, ruleOf(base, 'OBL-2').key, -1);
        expect(ids('obligations', after).slice(0, 3)).toEqual(['1 OBL-2', '2 OBL-1', '3 OBL-3']);
        expect(ids('obligations', after).slice(3)).toEqual(['3 OBL-3', '3 OBL-3', '4 OBL-4', '4 OBL-4', '4 OBL-4']);
    });

    it('neither move a row past the end nor past the default row', () => {
        expect(moveRule(base, ruleOf(base, 'STOP-1').key, -1)).toBe(base);
        expect(moveRule(base, ruleOf(base, 'COV-2').key, -1)).toBe(base);
        const last = rowsOf(base, 'coverage')[2]?.key ?? '';
        expect(moveRule(base, last, 1)).toBe(base);
    });

    it('take the default row away and put it back', () => {
        const without = removeRule(base, ruleOf(base, 'COV-2').key);
        expect(ids('coverage', without)).toHaveLength(3);
        expect(addDefaultRule(without).rules.at(-1)?.fields).toMatchObject({
            Is_Default__c: true,
            Answer__c: 'No_One',
            Rule_Id__c: 'COV-2'
        });
    });

    it('show only conditions in use', () => {
        const [stops, , journey] = tableSections(base);
        expect(stops?.conditions).toEqual(['hold']);
        expect(journey).toMatchObject({ hasExceptions: true, hasDates: false });
        expect(journey?.conditions).not.toContain('tier');
    });
});
