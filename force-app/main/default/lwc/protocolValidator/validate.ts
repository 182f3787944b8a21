import { dayNumber, dayText, type SequenceProtocol } from 'c/callSequence';
import { clashes } from './clashes';
import { commercialUnderStop, medicalReadsPotential } from './compliance';
import { contextOn, daysOfChange, type ValidationOptions } from './context';
import type { ProtocolFinding } from './findings';
import { gaps } from './gaps';
import { circles, withoutCircles } from './makingWay';
import { leakingReasons } from './reasonTexts';
import { datedRules, neverFired } from './ruleDates';
import { idsInTwoTables } from './ruleIdentity';
import { contradictorySettings, proactiveAgainstSetting } from './settings';
import { shadows } from './shadows';
import { knownPart, unknownValues } from './unknownValues';
import { stageCircles, waitingCircles } from './waiting';

const SPACE_CHECKS = [
    gaps,
    clashes,
    shadows,
    waitingCircles,
    medicalReadsPotential,
    commercialUnderStop,
    proactiveAgainstSetting
] as const;

function keyOf({ code, ruleIds, table, parameters }: ProtocolFinding): string {
    return JSON.stringify([code, ruleIds, table, parameters]);
}

/** A row that is there twice is said once: its second coming is no overshadowed rule. */
function withoutEchoes(findings: readonly ProtocolFinding[]): ProtocolFinding[] {
    const twice = findings
        .filter(({ code }) => code === 'Duplicate' || code === 'Conflict')
        .flatMap(({ ruleIds }) => ruleIds);
    return findings.filter(({ code, ruleIds }) => code !== 'Shadowed' || !twice.includes(ruleIds[0] ?? ''));
}

/** What the rules say on today and on each later day on which they change; a later day is told with what it brings. */
function spaceFindings(protocol: SequenceProtocol, today: number): ProtocolFinding[] {
    const known = new Map<string, ProtocolFinding>();
    for (const day of daysOfChange(protocol, today)) {
        const context = contextOn(protocol, day);
        for (const finding of withoutEchoes(SPACE_CHECKS.flatMap((check) => check(context)))) {
            const key = keyOf(finding);
            const parameters = day === today ? finding.parameters : { ...finding.parameters, from: dayText(day) };
            known.set(key, known.get(key) ?? { ...finding, parameters });
        }
    }
    return [...known.values()];
}

/**
 * Everything that is wrong with a protocol, errors first: over all 3,670,016 combinations of bucketed facts by three
 * tiers, as sets of combinations and not one by one. What means nothing (an unknown value) is named and left out of the
 * rest. Throws RangeError where `today` is no day.
 */
export function validateProtocol(protocol: SequenceProtocol, options: ValidationOptions): ProtocolFinding[] {
    const today = dayNumber(options.today);
    const known = withoutCircles(knownPart(protocol));
    const findings = [
        ...unknownValues(protocol),
        ...circles(protocol),
        ...idsInTwoTables(protocol),
        ...contradictorySettings(protocol.settings),
        ...stageCircles(protocol.settings),
        ...spaceFindings(known, today),
        ...leakingReasons(protocol, options.reasonTexts),
        ...datedRules(known, today),
        ...neverFired(protocol, options.firedRuleIds)
    ];
    return findings.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
