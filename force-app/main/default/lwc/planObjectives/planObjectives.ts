import { LightningElement, api } from 'lwc';
import { dayOf, fill, formatNumber } from 'c/triadFormat';
import type { FieldFunction, PlanObjective } from 'c/triadModel';
import { labels } from './labels';
import { percentOf } from './progress';

interface ObjectiveRow {
    readonly id: string;
    readonly measure: string;
    readonly hasBar: boolean;
    readonly percent: number;
    readonly barStyle: string;
    readonly progressLabel: string;
    readonly progressText: string;
    readonly functions: readonly FieldFunction[];
    readonly dueDate: string | null;
    readonly dueLabel: string;
    readonly dueClass: string;
    readonly closedLabel: string;
}

const CLOSED: Readonly<Record<PlanObjective['status'], string>> = {
    Open: '',
    Done: labels.done,
    Dropped: labels.dropped
};

/** View: what the three functions want to reach together. */
export default class PlanObjectives extends LightningElement {
    @api objectives: readonly PlanObjective[] = [];

    labels = labels;

    get isEmpty(): boolean {
        return this.objectives.length === 0;
    }

    get rows(): ObjectiveRow[] {
        const today = dayOf(Date.now());
        const closedLast = (objective: PlanObjective): number => (objective.status === 'Open' ? 0 : 1);
        return [...this.objectives]
            .sort((left, right) => closedLast(left) - closedLast(right))
            .map((objective) => toRow(objective, today));
    }
}

function toRow(objective: PlanObjective, today: string): ObjectiveRow {
    const { actual, target, dueDate, status, ownerFunction } = objective;
    const percent = percentOf(objective);
    const isOverdue = status === 'Open' && dueDate !== null && dueDate < today;
    const others = objective.contributingFunctions.filter((fieldFunction) => fieldFunction !== ownerFunction);
    return {
        id: objective.id,
        measure: objective.measure,
        hasBar: percent !== undefined,
        percent: percent ?? 0,
        barStyle: `inline-size: ${percent ?? 0}%`,
        progressLabel: fill(labels.progress, objective.measure),
        progressText:
            target === null
                ? labels.noTarget
                : fill(labels.actualOfTarget, formatNumber(actual ?? 0), formatNumber(target)),
        functions: ownerFunction ? [ownerFunction, ...others] : others,
        dueDate: status === 'Open' ? dueDate : null,
        dueLabel: isOverdue ? labels.overdue : labels.due,
        dueClass: isOverdue ? 'due overdue' : 'due',
        closedLabel: CLOSED[status]
    };
}
