import type { SequenceSettings } from 'c/callSequence';
import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { draft, findings, protocolWith, rule } from './drafts';

const { targets } = DEFAULT_PROTOCOL.settings;
const CASES: readonly [string, Partial<SequenceSettings>, string, string][] = [
    ['a cap window of no days', { accountCap: { touches: 6, days: 0 } }, 'accountCap.days', 'Not_Positive'],
    ['a cap of no touches', { hcpCap: { touches: 0, days: 30 } }, 'hcpCap.touches', 'Not_Positive'],
    ['a cool-down below nothing', { ownCoolDownDays: -1 }, 'ownCoolDownDays', 'Not_Positive'],
    ['half a business day', { otherFunctionBusinessDays: 1.5 }, 'otherFunctionBusinessDays', 'Not_Whole'],
    ['a holiday that is no day', { holidays: ['2026-02-30'] }, 'holidays', 'Not_A_Day'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'timeZone', 'Unknown_Time_Zone'],
    ['no time zone', { timeZone: '' }, 'timeZone', 'Unknown_Time_Zone'],
    ['an unknown tier', { tierOfUntiered: 'D' as 'C' }, 'tierOfUntiered', 'Unknown_Value'],
    ['an unknown stage', { nextStage: { New: 'Dormant' as 'New' } }, 'nextStage', 'Unknown_Value'],
    ['a cool-down longer than a target', { ownCoolDownDays: 31 }, 'targets.Commercial.A', 'Target_Below_Cool_Down'],
    [
        'a target of no days',
        { targets: { ...targets, Access: { A: 0, B: 120, C: 180 } } },
        'targets.Access.A',
        'Not_Positive'
    ]
];

describe('settings that contradict', () => {
    it.each(CASES)('are named: %s', (_name, settings, setting, cause) => {
        const found = findings(protocolWith(settings), 'Setting_Contradiction');
        expect(found.map(({ severity, parameters }) => [severity, parameters.setting, parameters.cause])).toEqual([
            ['error', setting, cause]
        ]);
    });

    it('are only warned of where a better tier waits longer', () => {
        const turned = protocolWith({ targets: { ...targets, Commercial: { A: 90, B: 45, C: 30 } } });
        expect(findings(turned, 'Setting_Contradiction')).toEqual([
            expect.objectContaining({
                severity: 'warning',
                parameters: { setting: 'targets.Commercial', cause: 'Target_Order', value: '90,45,30' }
            })
        ]);
    });

    it('are named with the rule that sends Medical out although Medical waits to be asked', () => {
        const eager = draft('journey', (rows) => [
            ...rows,
            rule('JRN-12', 'Medical', { stage: ['Aware'], lastTouchCommercial: ['D0_6'] })
        ]);
        const reactive = { ...eager, settings: { ...eager.settings, proactiveMedical: false } };
        expect(findings(eager, 'Setting_Contradiction')).toEqual([]);
        expect(findings(reactive, 'Setting_Contradiction')).toEqual([
            expect.objectContaining({
                ruleIds: ['JRN-12'],
                example: expect.objectContaining({ stage: 'Aware' }) as object
            })
        ]);
    });
});
