import { draft, findings, codes, rule } from './drafts';

describe('clashing rules', () => {
    it('are named where two rows of a UNIQUE table match the same facts', () => {
        const twice = draft('journey', (rows) => [
            ...rows,
            rule('JRN-12', 'Medical', { stage: ['Aware', 'Evaluating'], lastTouchMedical: ['Older'] })
        ]);
        const found = findings(twice, 'Overlap');
        expect(found.map(({ ruleIds }) => ruleIds)).toEqual([
            ['JRN-3', 'JRN-12'],
            ['JRN-4', 'JRN-12'],
            ['JRN-5', 'JRN-12']
        ]);
        expect(found[0]).toMatchObject({
            severity: 'error',
            table: 'journey',
            combinations: 11_010_048 / 7 / 2 / 4,
            example: { stage: 'Aware', lastTouchCommercial: 'D31_90', lastTouchMedical: 'Older', hold: 'None' }
        });
    });

    it('may make way for each other', () => {
        const polite = draft('journey', (rows) => [
            ...rows,
            rule('JRN-12', 'Medical', { stage: ['Aware'], lastTouchMedical: ['Older'] }, { unless: ['JRN-3'] })
        ]);
        expect(codes(polite)).toEqual([]);
    });

    it('are duplicates where they say the same twice, and are not said to overshadow themselves', () => {
        const again = draft('journey', (rows) => [
            ...rows,
            { ...rule('JRN-12', 'Access', { stage: ['Access_Blocked'] }) }
        ]);
        expect(codes(again)).toEqual(['Duplicate JRN-6 JRN-12']);
    });

    it('conflict where the same facts get two answers', () => {
        const against = draft('stops', (rows) => [...rows, rule('STOP-4', 'Access', { hold: ['Safety'] })]);
        expect(codes(against)).toEqual(['Conflict STOP-3 STOP-4']);
    });

    it('conflict where they have the same priority and not the same answer', () => {
        const tied = draft('obligations', (rows) => [
            ...rows,
            rule('OBL-5', 'Commercial', { openMedicalRequest: ['yes'], stage: ['Adopter'] }, { priority: 2 })
        ]);
        expect(findings(tied, 'Conflict')[0]).toMatchObject({
            ruleIds: ['OBL-2', 'OBL-5'],
            parameters: { answers: 'Medical,Commercial' },
            example: { openMedicalRequest: 'yes', stage: 'Adopter' }
        });
    });

    it('conflict where they make way for each other in a circle', () => {
        const circle = draft('journey', (rows) =>
            rows.map((row) => (row.ruleId === 'JRN-1' ? { ...row, unless: ['JRN-2'] } : row))
        );
        expect(codes(circle)).toContain('Conflict JRN-1 JRN-2');
    });

    it('are refused where one id stands in two tables', () => {
        const mixed = draft('obligations', (rows) => [
            ...rows,
            rule('JRN-6', 'Access', { stage: ['Lapsed'], access: ['In_Progress'] }, { priority: 5 })
        ]);
        expect(findings(mixed, 'Duplicate')[0]).toMatchObject({
            ruleIds: ['JRN-6'],
            parameters: { cause: 'Rule_Id_In_Two_Tables', other: 'obligations' }
        });
    });
});

describe('a shadowed rule', () => {
    it('is named with those that answer before it', () => {
        const late = draft('obligations', (rows) => [
            ...rows,
            rule('OBL-5', 'Access', { access: ['Urgent'], stage: ['Trialist'] }, { priority: 5 })
        ]);
        expect(findings(late, 'Shadowed')[0]).toMatchObject({
            ruleIds: ['OBL-5', 'OBL-1'],
            table: 'obligations',
            example: { access: 'Urgent', stage: 'Trialist' }
        });
    });

    it('is named with as many rules as it takes to cover it', () => {
        const late = draft('obligations', (rows) => [
            ...rows,
            rule('OBL-5', 'Access', { acceptedHandoffTo: ['Medical', 'Commercial', 'Access'] }, { priority: 5 }),
            rule('OBL-6', 'Access', { access: ['Urgent'], openMedicalRequest: ['yes'] }, { priority: 6 }),
            rule('OBL-7', 'Access', { hold: ['Safety', 'Compliance'] }, { priority: 7 })
        ]);
        expect(findings(late, 'Shadowed').map(({ ruleIds }) => ruleIds)).toEqual([
            ['OBL-5', 'OBL-3'],
            ['OBL-6', 'OBL-1'],
            ['OBL-7', 'STOP-2', 'STOP-3']
        ]);
    });

    it('is named where the rules it makes way for take everything', () => {
        const polite = draft('journey', (rows) => [
            ...rows,
            rule('JRN-12', 'Medical', { stage: ['Access_Blocked'] }, { unless: ['JRN-6'] })
        ]);
        expect(findings(polite, 'Shadowed')[0]?.ruleIds.slice(0, 2)).toEqual(['JRN-12', 'JRN-6']);
    });

    it('is named in coverage where the same function takes part by another row', () => {
        const again = draft('coverage', (rows) => [...rows, rule('COV-3', 'Commercial', { stage: ['Adopter'] })]);
        expect(findings(again, 'Shadowed')[0]?.ruleIds).toContain('COV-3');
    });
});
