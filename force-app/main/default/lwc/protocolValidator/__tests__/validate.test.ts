import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { isBlocking, validateProtocol } from 'c/protocolValidator';
import { codes, draft, protocolWith, rule, TODAY } from './drafts';

describe('validateProtocol', () => {
    it.each([true, false])(
        'finds nothing wrong with the default protocol, proactive Medical %p',
        (proactiveMedical) => {
            expect(validateProtocol(protocolWith({ proactiveMedical }), { today: TODAY })).toEqual([]);
        }
    );

    it('says errors before warnings, and only errors block', () => {
        const expired = draft('journey', (rows) =>
            rows.map((row) => (row.ruleId === 'JRN-3' ? { ...row, validTo: '2026-01-31' } : row))
        );
        expect(codes(expired)).toEqual(['Rule_Expired JRN-3']);
        expect(isBlocking(validateProtocol(expired, { today: TODAY }))).toBe(false);
        const both = draft('journey', (rows) => [
            ...rows.map((row) => (row.ruleId === 'JRN-3' ? { ...row, validTo: '2026-01-31' } : row)),
            rule('JRN-12', 'Commercial', { stage: ['Access_Blocked'], tier: ['A'] })
        ]);
        expect(codes(both)).toEqual(['Overlap JRN-6 JRN-12', 'Shadowed JRN-12 JRN-6', 'Rule_Expired JRN-3']);
        expect(isBlocking(validateProtocol(both, { today: TODAY }))).toBe(true);
    });

    it('goes on behind what means nothing', () => {
        const strange = draft('journey', (rows) => [
            ...rows,
            rule('JRN-12', 'Commercial', { stage: ['Dormant' as 'New'] }),
            rule('JRN-13', 'Nobody' as 'No_One', { stage: ['Aware'] }, { unless: ['JRN-99'], reason: 'Because' }),
            rule(
                'JRN-14',
                'Medical',
                { stage: ['Aware'], tier: ['A'], lastTouchCommercial: ['D0_6'] },
                { validTo: 'soon' }
            )
        ]);
        const found = validateProtocol(strange, { today: TODAY });
        const unknown = found.filter(({ code }) => code === 'Unknown_Value');
        expect(unknown.map(({ ruleIds, parameters }) => [...ruleIds, parameters.where, parameters.value])).toEqual([
            ['JRN-12', 'stage', 'Dormant'],
            ['JRN-13', 'unless', 'JRN-99'],
            ['JRN-13', 'answer', 'Nobody'],
            ['JRN-13', 'reason', 'Because'],
            ['JRN-14', 'validTo', 'soon']
        ]);
        expect(found).toContainEqual(expect.objectContaining({ code: 'Medical_Reads_Potential', ruleIds: ['JRN-14'] }));
    });

    it('looks at later days too, and says from when', () => {
        const later = draft('journey', (rows) => [
            ...rows,
            rule('JRN-12', 'Access', { stage: ['Access_Blocked'], access: ['None'] }, { validFrom: '2026-06-01' })
        ]);
        expect(validateProtocol(later, { today: TODAY })).toContainEqual(
            expect.objectContaining({
                code: 'Overlap',
                ruleIds: ['JRN-6', 'JRN-12'],
                parameters: { answers: 'Access,Access', from: '2026-06-01' }
            })
        );
        expect(codes(later)).toContain('Rule_Future JRN-12');
    });

    it('names rules that have not answered lately, where it is told which have', () => {
        const ruleIds = DEFAULT_PROTOCOL.tables.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId));
        const fired = ruleIds.filter((ruleId) => ruleId !== 'JRN-7');
        expect(codes(DEFAULT_PROTOCOL, { firedRuleIds: fired })).toEqual(['Never_Fired JRN-7']);
    });

    it('names a rule that ends before it begins', () => {
        const turned = draft('journey', (rows) =>
            rows.map((row) =>
                row.ruleId === 'JRN-3' ? { ...row, validFrom: '2027-01-01', validTo: '2026-12-31' } : row
            )
        );
        const [finding] = validateProtocol(turned, { today: TODAY });
        expect(finding).toMatchObject({ code: 'Rule_Expired', severity: 'error', ruleIds: ['JRN-3'] });
    });
});
