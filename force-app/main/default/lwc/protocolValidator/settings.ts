import { ACCOUNT_TIERS, FIELD_FUNCTIONS, JOURNEY_STAGES } from 'c/triadModel';
import { dayIn, dayNumber, type SequenceSettings, type TouchCap } from 'c/callSequence';
import type { ValidationContext } from './context';
import { shown } from './examples';
import type { ProtocolFinding } from './findings';

type Cause =
    | 'Not_Positive'
    | 'Not_Whole'
    | 'Not_A_Day'
    | 'Unknown_Time_Zone'
    | 'Unknown_Value'
    | 'Target_Below_Cool_Down'
    | 'Target_Order';

function contradiction(setting: string, cause: Cause, value: string | number): ProtocolFinding {
    return {
        code: 'Setting_Contradiction',
        severity: cause === 'Target_Order' ? 'warning' : 'error',
        ruleIds: [],
        table: null,
        parameters: { setting, cause, value: String(value) }
    };
}

function isAccepted(check: () => unknown): boolean {
    try {
        check();
        return true;
    } catch {
        return false;
    }
}

function number(setting: string, value: number, least: 0 | 1): ProtocolFinding[] {
    if (!Number.isInteger(value)) {
        return [contradiction(setting, 'Not_Whole', value)];
    }
    return value < least ? [contradiction(setting, 'Not_Positive', value)] : [];
}

function cap(setting: string, { touches, days }: TouchCap): ProtocolFinding[] {
    return [...number(`${setting}.touches`, touches, 1), ...number(`${setting}.days`, days, 1)];
}

function targets({ targets: all, ownCoolDownDays }: SequenceSettings): ProtocolFinding[] {
    return FIELD_FUNCTIONS.flatMap((one) => {
        const { A, B, C } = all[one];
        const perTier = ACCOUNT_TIERS.flatMap((tier) => {
            const target = all[one][tier];
            const setting = `targets.${one}.${tier}`;
            const wrong = number(setting, target, 1);
            return wrong.length === 0 && target < ownCoolDownDays
                ? [contradiction(setting, 'Target_Below_Cool_Down', target)]
                : wrong;
        });
        const isOrdered = A <= B && B <= C;
        return isOrdered ? perTier : [...perTier, contradiction(`targets.${one}`, 'Target_Order', [A, B, C].join())];
    });
}

function values(settings: SequenceSettings): ProtocolFinding[] {
    const { holidays, timeZone, tierOfUntiered, nextStage } = settings;
    const stages = Object.entries(nextStage).flat();
    return [
        ...holidays
            .filter((day) => !isAccepted(() => dayNumber(day)))
            .map((day) => contradiction('holidays', 'Not_A_Day', day)),
        ...(isAccepted(() => dayIn(timeZone, new Date(0))) && timeZone !== ''
            ? []
            : [contradiction('timeZone', 'Unknown_Time_Zone', timeZone)]),
        ...(ACCOUNT_TIERS.includes(tierOfUntiered)
            ? []
            : [contradiction('tierOfUntiered', 'Unknown_Value', tierOfUntiered)]),
        ...stages
            .filter((stage) => !(JOURNEY_STAGES as readonly string[]).includes(stage))
            .map((stage) => contradiction('nextStage', 'Unknown_Value', stage))
    ];
}

/** Settings that are no numbers, days or zones, or that cannot be kept together. */
export function contradictorySettings(settings: SequenceSettings): ProtocolFinding[] {
    return [
        ...number('ownCoolDownDays', settings.ownCoolDownDays, 0),
        ...number('otherFunctionBusinessDays', settings.otherFunctionBusinessDays, 0),
        ...cap('accountCap', settings.accountCap),
        ...cap('hcpCap', settings.hcpCap),
        ...targets(settings),
        ...values(settings)
    ];
}

/** Rows that send Medical out unasked although the setting says that it does not go. */
export function proactiveAgainstSetting({ protocol, rows }: ValidationContext): ProtocolFinding[] {
    if (protocol.settings.proactiveMedical) {
        return [];
    }
    return rows
        .filter(({ row, table, region }) => table.isFiltered && row.answer === 'Medical' && region.length > 0)
        .map(({ row, table, region }) => ({
            code: 'Setting_Contradiction',
            severity: 'error',
            ruleIds: [row.ruleId],
            table: table.name,
            parameters: { setting: 'proactiveMedical', cause: 'Rule_Against_Setting', value: 'no' },
            ...shown(region)
        }));
}
