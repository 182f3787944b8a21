import type { ProtocolFinding } from 'c/protocolValidator';
import { exactDay, fill, formatList, formatNumber } from 'c/triadFormat';
import { valueWord } from './conditionWords';
import { findingLabels } from './findingLabels';
import { knownFieldWord } from './knownFields';
import { settingName } from './settingNames';

type Parameters = Readonly<Record<string, string | undefined>>;
type Wording = (finding: ProtocolFinding, parameters: Parameters) => string;

function listed(values: string | undefined, separator = ', '): string {
    return (values ?? '').split(',').map(valueWord).join(separator);
}

function shadowed([ruleId = '', ...others]: readonly string[]): string {
    return others.length > 0
        ? fill(findingLabels.shadowed, ruleId, formatList(others))
        : fill(findingLabels.shadowedAlone, ruleId);
}

function setting({ cause, setting: name, value }: Parameters, ruleId: string): string {
    if (cause === 'Rule_Against_Setting') {
        return fill(findingLabels.Rule_Against_Setting, ruleId);
    }
    const label = findingLabels[(cause ?? '') as keyof typeof findingLabels] as string | undefined;
    return fill(label ?? findingLabels.Unknown_Value, settingName(name ?? ''), (value ?? '').replaceAll(',', ', '));
}

function expired({ validFrom, validTo = '' }: Parameters, ruleId: string): string {
    return validFrom ? fill(findingLabels.backwards, ruleId) : fill(findingLabels.expired, ruleId, exactDay(validTo));
}

const first = ({ ruleIds }: ProtocolFinding): string => ruleIds[0] ?? '';
const all = ({ ruleIds }: ProtocolFinding): string => formatList(ruleIds);

const WORDINGS: Readonly<Record<ProtocolFinding['code'], Wording>> = {
    Gap: ({ combinations }) => fill(findingLabels.gap, formatNumber(combinations ?? 0)),
    Overlap: ({ ruleIds: [one = '', other] }) =>
        other ? fill(findingLabels.overlap, one, other) : fill(findingLabels.overlapOwn, one),
    Conflict: (finding, { cause, answers }) =>
        cause === 'Unless_Circle'
            ? fill(findingLabels.circle, all(finding))
            : fill(findingLabels.conflict, all(finding), listed(answers)),
    Shadowed: ({ ruleIds }) => shadowed(ruleIds),
    Duplicate: (finding, { cause }) =>
        fill(cause === 'Rule_Id_In_Two_Tables' ? findingLabels.twoTables : findingLabels.duplicate, all(finding)),
    Unknown_Value: (finding, { where = '', value = '' }) =>
        fill(findingLabels.unknown, first(finding), knownFieldWord(where), value),
    Missing_Default: () => findingLabels.noDefault,
    Never_Fired: (finding, { days = '' }) => fill(findingLabels.neverFired, first(finding), days),
    Cyclic_Handoff: (finding, { functions, stages }) =>
        stages
            ? fill(findingLabels.stageCycle, listed(stages))
            : fill(findingLabels.cycle, all(finding), listed(functions, ' → ')),
    Medical_Reads_Potential: (finding, { where }) =>
        where === 'targets' ? findingLabels.potentialTarget : fill(findingLabels.potential, first(finding)),
    Commercial_Under_Stop: (finding) => fill(findingLabels.underStop, first(finding)),
    Reason_Leaks: (finding, { field = '' }) => fill(findingLabels.leak, first(finding), field),
    Rule_Expired: (finding, parameters) => expired(parameters, first(finding)),
    Rule_Future: (finding, { validFrom = '' }) => fill(findingLabels.future, first(finding), exactDay(validFrom)),
    Setting_Contradiction: (finding, parameters) => setting(parameters, first(finding))
};

/** What a finding says, as one sentence that names its rules. */
export function findingText(finding: ProtocolFinding): string {
    const text = WORDINGS[finding.code](finding, finding.parameters);
    const { from } = finding.parameters;
    return from ? fill(findingLabels.from, exactDay(from), text) : text;
}
