import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { draft, findings, protocolWith, rule } from './drafts';

const medicalWaits = rule(
    'OBL-5',
    'Commercial',
    { acceptedHandoffTo: ['Medical'], stage: ['Adopter'] },
    { priority: 2 }
);
const commercialWaits = rule(
    'OBL-6',
    'Medical',
    { acceptedHandoffTo: ['Commercial'], stage: ['Adopter', 'Lapsed'] },
    { priority: 2 }
);

describe('waiting in a circle', () => {
    it('is named with its rules, functions and one account', () => {
        const circle = draft('obligations', (rows) => [medicalWaits, commercialWaits, ...rows]);
        expect(findings(circle, 'Cyclic_Handoff')).toEqual([
            expect.objectContaining({
                severity: 'error',
                ruleIds: ['OBL-6', 'OBL-5'],
                parameters: { functions: 'Commercial,Medical,Commercial' },
                example: expect.objectContaining({ acceptedHandoffTo: 'Commercial', stage: 'Adopter' }) as object
            })
        ]);
    });

    it('is no circle where only one waits', () => {
        expect(
            findings(
                draft('obligations', (rows) => [medicalWaits, ...rows]),
                'Cyclic_Handoff'
            )
        ).toEqual([]);
    });

    it('is no circle where no account makes both wait', () => {
        const elsewhere = { ...commercialWaits, when: { ...commercialWaits.when, stage: ['Lapsed'] as const } };
        const apart = draft('obligations', (rows) => [medicalWaits, elsewhere, ...rows]);
        expect(findings(apart, 'Cyclic_Handoff')).toEqual([]);
    });

    it('is found through all three functions', () => {
        const three = draft('obligations', (rows) => [
            rule('OBL-5', 'Medical', { acceptedHandoffTo: ['Commercial'] }, { priority: 2 }),
            rule('OBL-6', 'Access', { acceptedHandoffTo: ['Medical'] }, { priority: 2 }),
            rule('OBL-7', 'Commercial', { overdueCommitmentOf: ['Access'] }, { priority: 2 }),
            ...rows
        ]);
        expect(findings(three, 'Cyclic_Handoff').map(({ ruleIds }) => ruleIds)).toEqual([['OBL-5', 'OBL-6', 'OBL-7']]);
    });

    it('is found among stages that lead back to themselves', () => {
        const { nextStage } = DEFAULT_PROTOCOL.settings;
        const round = protocolWith({ nextStage: { ...nextStage, Adopter: 'Lapsed' } });
        expect(findings(round, 'Cyclic_Handoff')).toEqual([
            expect.objectContaining({ ruleIds: [], parameters: { stages: 'Adopter,Lapsed' } })
        ]);
    });
});
