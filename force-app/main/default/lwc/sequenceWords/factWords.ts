import type { FactName, UsedFact, UsedFactName } from 'c/callSequence';
import { fill } from 'c/triadFormat';
import type { FieldFunction, JourneyStage } from 'c/triadModel';
import { functionWords, stageWords } from 'c/triadWords';
import { datedText } from './dayWords';
import { factLabels } from './labels';
import type { DatedText } from './types';

interface DutyWords {
    readonly none: string;
    readonly undated: string;
    readonly dated: string;
}

const DUTIES: Readonly<Partial<Record<UsedFactName, DutyWords>>> = {
    acceptedHandoffTo: {
        none: factLabels.handoffNone,
        undated: factLabels.handoff,
        dated: factLabels.handoffDue
    },
    overdueCommitmentOf: {
        none: factLabels.commitmentNone,
        undated: factLabels.commitmentDue,
        dated: factLabels.commitmentDue
    },
    openObjectiveOf: { none: factLabels.goalNone, undated: factLabels.goal, dated: factLabels.goalDue },
    recoveryLead: { none: factLabels.leadNone, undated: factLabels.lead, dated: factLabels.lead }
};

const VALUES: Readonly<Record<string, string>> = {
    'hold None': factLabels.holdNone,
    'hold No_Contact': factLabels.holdNoContact,
    'hold Compliance': factLabels.holdCompliance,
    'hold Safety': factLabels.holdSafety,
    'access None': factLabels.accessNone,
    'access In_Progress': factLabels.accessInProgress,
    'access Urgent': factLabels.accessUrgent,
    'access Approved': factLabels.accessApproved,
    'openMedicalRequest no': factLabels.requestNone
};

const TOUCHED_FUNCTION: Readonly<Partial<Record<UsedFactName, FieldFunction>>> = {
    lastTouchCommercial: 'Commercial',
    lastTouchMedical: 'Medical',
    lastTouchAccess: 'Access'
} satisfies Partial<Record<FactName, FieldFunction>>;

/** Whose last touch a fact is; undefined for other facts. */
export function touchedFunction(fact: UsedFactName): FieldFunction | undefined {
    return TOUCHED_FUNCTION[fact];
}

function dutyText({ fact, value, asOf }: UsedFact, words: DutyWords, today: string): DatedText {
    if (value === 'None') {
        return { key: fact, text: words.none };
    }
    const name = functionWords[value as FieldFunction];
    return asOf ? datedText(fact, words.dated, asOf, today, name) : { key: fact, text: fill(words.undated, name) };
}

/** One fact as a line, with its day where it has one. `today` is the protocol's day. */
export function factText(used: UsedFact, today: string): DatedText {
    const { fact, value, asOf } = used;
    const touched = touchedFunction(fact);
    if (touched) {
        const name = functionWords[touched];
        return asOf
            ? datedText(fact, factLabels.lastTouch, asOf, today, name)
            : { key: fact, text: fill(factLabels.noTouch, name) };
    }
    const duty = DUTIES[fact];
    if (duty) {
        return dutyText(used, duty, today);
    }
    if (fact === 'openMedicalRequest' && asOf) {
        return datedText(fact, factLabels.requestOpen, asOf, today);
    }
    if (fact === 'stage') {
        return { key: fact, text: fill(factLabels.stage, stageWords[value as JourneyStage]) };
    }
    return { key: fact, text: fact === 'tier' ? fill(factLabels.tier, value) : (VALUES[`${fact} ${value}`] ?? value) };
}
