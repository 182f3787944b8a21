import type { Change, ChangeCode, ChangeTrigger, RuleAnswer } from 'c/callSequence';
import { fill } from 'c/triadFormat';
import type { JourneyStage } from 'c/triadModel';
import { functionWords, stageWords } from 'c/triadWords';
import { answerLabels } from './answerLabels';
import { datedText } from './dayWords';
import { touchedFunction } from './factWords';
import { changeLabels } from './labels';
import type { ChangeLine, DatedText } from './types';

const LABELS: Readonly<Record<ChangeCode, string>> = {
    Hold_Lifted: changeLabels.holdLifted,
    Stage_Moved: changeLabels.stageMoved,
    Access_Calmer: changeLabels.accessCalmer,
    Access_Resolved: changeLabels.accessResolved,
    Request_Closed: changeLabels.requestClosed,
    Handoff_Done: changeLabels.handoffDone,
    Commitment_Met: changeLabels.commitmentMet,
    Objective_Overdue: changeLabels.objectiveOverdue,
    Objective_Met: changeLabels.objectiveMet,
    Touch_Older: changeLabels.time,
    Touch_Made: changeLabels.touchMade,
    Target_Reached: changeLabels.time
};

function triggerText({ code, fact, to, date }: ChangeTrigger, today: string): DatedText {
    const key = `${code} ${fact}`;
    const touched = touchedFunction(fact);
    const names = touched ? [functionWords[touched]] : [];
    if (date) {
        return datedText(key, LABELS[code], date, today, ...names);
    }
    return { key, text: fill(LABELS[code], ...(fact === 'stage' ? [stageWords[to as JourneyStage]] : names)) };
}

function compareDates(a: Change, b: Change): number {
    return (a.when.date ?? '') < (b.when.date ?? '') ? -1 : 1;
}

function isFirstWithAnswer({ then }: Change, index: number, sorted: readonly Change[]): boolean {
    return sorted.findIndex((change) => change.then.answer === then.answer) === index;
}

/** The changes that lead to another function: those with a day first, of these the earliest for each function. */
export function changeLines(changes: readonly Change[], { answer }: RuleAnswer, today: string): ChangeLine[] {
    const other = changes.filter(({ then }) => then.answer !== answer);
    const dated = other
        .filter(({ when }) => when.date)
        .sort(compareDates)
        .filter(isFirstWithAnswer);
    const undated = other.filter(({ when }) => !when.date);
    return [...dated, ...undated].map(({ when, then }) => ({
        ...triggerText(when, today),
        then: answerLabels[then.answer]
    }));
}
