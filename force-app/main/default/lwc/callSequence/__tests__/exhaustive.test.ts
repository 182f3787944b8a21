import {
    DEFAULT_PROTOCOL,
    FACT_VALUES,
    type BucketedFacts,
    type FactName,
    type SequenceProtocol
} from 'c/callSequence';
import { compileProtocol, type CompiledRow } from '../compile';
import { isMatch } from '../match';
import { situationOf, withFact, type Situation } from '../situation';
import { answeringRow } from '../tables';
import { factsOf, protocolWith, touch } from './pictures';

const NAMES = Object.keys(FACT_VALUES) as FactName[];

/** Calls `visit` with every combination of the named facts. */
function forEachCase(names: readonly FactName[], base: Situation, visit: (situation: Situation) => void): void {
    const [name, ...rest] = names;
    if (!name) {
        visit(base);
        return;
    }
    for (const value of FACT_VALUES[name]) {
        forEachCase(rest, withFact(base, name, value), visit);
    }
}

function start(protocol: SequenceProtocol): Situation {
    const touches = [touch('Commercial', 3), touch('Medical', 3), touch('Access', 3)];
    return situationOf(factsOf({ touches }, protocol), compileProtocol(protocol));
}

const SETTINGS = [true, false].map((proactiveMedical) => protocolWith({ proactiveMedical }));
const matching = (rows: readonly CompiledRow[], situation: Situation): CompiledRow[] =>
    rows.filter((row) => isMatch(row, situation, ''));

describe.each(SETTINGS)('every combination of bucketed facts', (protocol) => {
    const compiled = compileProtocol(protocol);
    const unique = compiled.rows.filter(({ table }) => table === 'journey');

    it('never matches two rows of the UNIQUE table', () => {
        const read = NAMES.filter((name) => unique.some(({ reads }) => reads.includes(name)));
        let most = 0;
        forEachCase(read, start(protocol), (situation) => {
            most = Math.max(most, matching(unique, situation).length);
        });
        expect(read).toHaveLength(7);
        expect(most).toBe(1);
    });

    it('gives exactly one answer, by the first table that has one', () => {
        const answered = new Map<string, number>();
        let cases = 0;
        forEachCase(NAMES, start(protocol), (situation) => {
            const ruleId = answeringRow(compiled, situation, '')?.ruleId ?? 'none';
            answered.set(ruleId, (answered.get(ruleId) ?? 0) + 1);
            cases += 1;
        });
        const values: readonly (keyof BucketedFacts)[] = NAMES;
        expect(cases).toBe(values.reduce((product, name) => product * FACT_VALUES[name].length, 1));
        expect(answered.has('none')).toBe(false);
        const rules = new Set(compiled.rows.map(({ ruleId }) => ruleId));
        const unheard = protocol.settings.proactiveMedical ? [] : ['JRN-1'];
        expect([...rules].filter((ruleId) => !answered.has(ruleId))).toEqual(unheard);
    });
});

it('no Commercial answer comes while a hold stands', () => {
    const compiled = compileProtocol(DEFAULT_PROTOCOL);
    const answers = new Set<string>();
    for (const hold of ['No_Contact', 'Compliance', 'Safety'] as const) {
        const held = withFact(start(DEFAULT_PROTOCOL), 'hold', hold);
        forEachCase(['stage', 'access', 'lastTouchCommercial', 'acceptedHandoffTo'], held, (situation) => {
            answers.add(`${hold} ${answeringRow(compiled, situation, '')?.answer}`);
        });
    }
    expect([...answers]).toEqual(['No_Contact No_One', 'Compliance No_One', 'Safety Medical']);
});
