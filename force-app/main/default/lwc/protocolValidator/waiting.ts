import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { boxOf, intersectionOf, LEVELS, WHOLE_SPACE, type Box, type SequenceSettings } from 'c/callSequence';
import type { PlacedRow, ValidationContext } from './context';
import { exampleOf } from './examples';
import type { ProtocolFinding } from './findings';

/** Someone who has accepted a task waits, by a rule, until another function has gone. */
interface Waiting {
    readonly from: FieldFunction;
    readonly to: FieldFunction;
    readonly ruleId: string;
    readonly table: PlacedRow['table'];
    readonly region: readonly Box[];
}

const TASKS = ['acceptedHandoffTo', 'overdueCommitmentOf'] as const;
const TASK_LEVELS = TASKS.map((name) => LEVELS.findIndex((level) => level.name === name));

function waitingsOf({ row, table, region }: PlacedRow): Waiting[] {
    const { answer, when, ruleId } = row;
    if (answer === 'No_One') {
        return [];
    }
    const holders = FIELD_FUNCTIONS.filter(
        (one) => one !== answer && TASKS.some((task) => when[task]?.includes(one) && !when[task].includes('None'))
    );
    return holders.map((from) => ({ from, to: answer, ruleId, table, region }));
}

/** The region whoever the task is for: rules that wait for each other do so one task after the other. */
function withoutTasks(box: Box): Box {
    return box.map((mask, level) => (TASK_LEVELS.includes(level) ? (WHOLE_SPACE[level] ?? 0) : mask));
}

/** A box of accounts in which all of them wait, if there is one. */
function commonBox([first, ...others]: readonly Waiting[]): Box | undefined {
    let common = (first?.region ?? []).map(withoutTasks);
    for (const { region } of others) {
        const relaxed = region.map(withoutTasks);
        common = common
            .flatMap((box) => relaxed.map((other) => intersectionOf(box, other)))
            .filter((box): box is Box => box !== undefined);
    }
    return common[0];
}

function circlesFrom(path: readonly Waiting[], all: readonly Waiting[]): (readonly Waiting[])[] {
    const [start] = path;
    const end = path.at(-1);
    if (!start || !end) {
        return [];
    }
    if (end.to === start.from) {
        return [path];
    }
    const next = all.filter(({ from, to }) => from === end.to && !path.slice(1).some((step) => step.from === to));
    // Each circle is found once, from its first function.
    const later = next.filter(
        ({ to }) => to === start.from || FIELD_FUNCTIONS.indexOf(to) > FIELD_FUNCTIONS.indexOf(start.from)
    );
    return later.flatMap((waiting) => circlesFrom([...path, waiting], all));
}

function findingOf(circle: readonly Waiting[]): ProtocolFinding[] {
    const [first] = circle;
    const box = commonBox(circle);
    if (!first || !box) {
        return [];
    }
    const task = boxOf({ acceptedHandoffTo: [first.from] });
    const example = intersectionOf(box, task) ?? box;
    return [
        {
            code: 'Cyclic_Handoff',
            severity: 'error',
            ruleIds: [...new Set(circle.map(({ ruleId }) => ruleId))],
            table: first.table.name,
            parameters: { functions: [...circle.map(({ from }) => from), first.from].join() },
            example: exampleOf(example)
        }
    ];
}

/** Rules by which each of several functions, having accepted a task, waits for the other. */
export function waitingCircles({ rows }: ValidationContext): ProtocolFinding[] {
    const all = rows.flatMap(waitingsOf);
    return all.flatMap((waiting) => {
        const isFirst = FIELD_FUNCTIONS.indexOf(waiting.to) > FIELD_FUNCTIONS.indexOf(waiting.from);
        return isFirst ? circlesFrom([waiting], all).flatMap(findingOf) : [];
    });
}

/** Stages that follow each other in a circle, so that a journey never ends. */
export function stageCircles({ nextStage }: SequenceSettings): ProtocolFinding[] {
    const circles = new Set<string>();
    for (const start of Object.keys(nextStage) as (keyof typeof nextStage)[]) {
        const seen = [start];
        let next = nextStage[start];
        while (next && !seen.includes(next)) {
            seen.push(next);
            next = nextStage[next];
        }
        if (next === start) {
            circles.add([...seen].sort().join());
        }
    }
    return [...circles].map((stages) => ({
        code: 'Cyclic_Handoff',
        severity: 'error',
        ruleIds: [],
        table: null,
        parameters: { stages }
    }));
}
