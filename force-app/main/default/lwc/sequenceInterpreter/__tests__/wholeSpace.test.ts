import {
    accountAt,
    compileLookup,
    DEFAULT_PROTOCOL,
    LEVELS,
    protocolDiagram,
    type SequenceFacts,
    type SequenceProtocol
} from 'c/callSequence';
import { interpret } from 'c/sequenceInterpreter';
import { factsOf, protocolWith } from '../../callSequence/__tests__/pictures';

/**
 * The values of each level, those together that no condition of the protocol tells apart. The interpreter reads facts
 * only by asking whether a condition lists their value, so that one value of each class stands for all of it.
 */
function classesOf({ tables }: SequenceProtocol): readonly (readonly number[])[] {
    const conditions = tables.flatMap(({ rows }) => rows.map(({ when }) => when));
    return LEVELS.map(({ name, values }) => {
        const classes = new Map<string, number[]>();
        values.forEach((value, index) => {
            const key = conditions.map((when) =>
                String((when[name] as readonly string[] | undefined)?.includes(value))
            );
            classes.set(key.join(), [...(classes.get(key.join()) ?? []), index]);
        });
        return [...classes.values()];
    }).map((classes) => classes.map((members) => members.reduce((mask, index) => mask | (1 << index), 0)));
}

const DAYS: Readonly<Record<string, number | null>> = { D0_6: 6, D7_30: 30, D31_90: 90, Older: null };
const START = factsOf({});

function factsAt(indices: readonly number[]): SequenceFacts {
    const account = accountAt(indices);
    return {
        ...START,
        ...account,
        daysSinceTouch: {
            Commercial: DAYS[account.lastTouchCommercial] ?? null,
            Medical: DAYS[account.lastTouchMedical] ?? null,
            Access: DAYS[account.lastTouchAccess] ?? null
        }
    };
}

function forEachClass(classes: readonly (readonly number[])[], visit: (indices: readonly number[]) => void): number {
    let count = 0;
    const indices = LEVELS.map(() => 0);
    const walk = (level: number): void => {
        if (level === LEVELS.length) {
            count += 1;
            visit(indices);
            return;
        }
        for (const mask of classes[level] ?? []) {
            indices[level] = 31 - Math.clz32(mask & -mask);
            walk(level + 1);
        }
    };
    walk(0);
    return count;
}

const SETTINGS = [true, false].map((proactiveMedical) => protocolWith({ proactiveMedical }));

describe.each(SETTINGS)('the whole space', (protocol) => {
    const classes = classesOf(protocol);

    it('is told apart by the compiled engine nowhere but where a condition does', () => {
        const { diagram, root } = protocolDiagram(protocol);
        const cut = diagram
            .boxesOf(root, () => true)
            .filter((box) =>
                box.some((mask, level) =>
                    (classes[level] ?? []).some((members) => (mask & members) !== 0 && (mask & members) !== members)
                )
            );
        expect(cut).toEqual([]);
    });

    it('gets the same answer, rule and date from the interpreter and from the look-up', () => {
        const lookup = compileLookup(protocol);
        const differing: string[] = [];
        const visited = forEachClass(classes, (indices) => {
            const facts = factsAt(indices);
            const fast = lookup.decide(facts);
            const plain = interpret(facts, protocol);
            const isSame =
                plain?.answer === fast.answer && plain.ruleId === fast.ruleId && plain.notBefore === fast.notBefore;
            if (!isSame) {
                differing.push(JSON.stringify({ facts, fast, plain }));
            }
        });
        expect(differing.slice(0, 3)).toEqual([]);
        expect(visited).toBe(classes.reduce((product, { length }) => product * length, 1));
        expect(visited).toBeGreaterThan(100_000);
    });
});

it('the default protocol is one of them', () => {
    expect(SETTINGS[0]).toEqual(DEFAULT_PROTOCOL);
});
