import { expect, test } from '@playwright/test';
import { call, orgStatus, userOf, type Answer } from './support/org.ts';
import { PEOPLE, visibilityMatrix, type Fact, type Person } from './support/visibility-matrix.ts';
import {
    absentNames,
    namesOf,
    READ_PROBES,
    strangeNames,
    WRITE_PROBES,
    type Names,
    type Probe,
    type Request
} from './support/visibility-probes.ts';
import { setStage, type Stage } from './support/visibility-stage.ts';

/** Stands for the value of a field that nobody reads, the loader included. */
const UNREAD = 'unread value';
/** Values so short that an answer may have them by chance. */
const SHORT = 2;

type Value = string | number | null | undefined;

const ask = (who: Person, { body, method, path }: Request): Promise<Answer> => call(who, method, path, body);

/** Moments as all doors write them: in UTC, without fractions of a second; and no list of the values that a field may have. */
const plain = (text: string): string =>
    text
        .replaceAll(/"filterValues":\[[^\]]*\]/g, '')
        .replaceAll('+0000', 'Z')
        .replaceAll('.000Z', 'Z');

/** Refused by status, by an error inside the answer, or by a result that says so. */
function isRefused({ body, status }: Answer): boolean {
    const parts = (Array.isArray(body) ? body : [body]) as readonly Record<string, unknown>[];
    const inner = parts.flatMap((part) => (part?.['compositeResponse'] ?? []) as { httpStatusCode: number }[]);
    return (
        status >= 400 ||
        inner.some(({ httpStatusCode }) => httpStatusCode >= 400) ||
        parts.some(
            (part) => (Array.isArray(part?.['errors']) && part['errors'].length > 0) || part?.['success'] === false
        )
    );
}

/** The answer's words without what repeats the question: names, excerpt of the query, GraphQL's guesses from visible names. */
function anonymous({ status, text }: Answer, { down, field, id, object }: Names): string {
    return [field, down, object, id, id.slice(0, 15)]
        .reduce((words, name) => words.replaceAll(name, '?'), `${status} ${text}`)
        .replaceAll(/\\n.*?\^(?=\\nERROR at)/g, '')
        .replaceAll(/ Did you mean [^?]*\?/g, '')
        .replaceAll(/"(?:queryTimeMs|responseTime)":\d+/g, '');
}

test.describe('the visibility matrix', () => {
    let stage: Stage;
    let facts: readonly Fact[];
    const isObjectHidden = (person: Person, { object }: Fact): boolean =>
        facts.every((fact) => fact.object !== object || fact.access[person] === 'none');
    const stored = async ({ field, object, place }: Fact): Promise<Value> => {
        const { body } = await call('Integration', 'GET', `/sobjects/${object}/${stage[place]}?fields=${field}`);
        const value = (body as Record<string, Value>)[field];
        return typeof value === 'string' ? value.replace('+0000', 'Z') : value;
    };

    test.beforeAll(async () => {
        stage = await setStage();
        const lead = (name: string): readonly string[] =>
            orgStatus()
                .users.filter(({ username }) => username.startsWith(name))
                .map(({ userId }) => userId);
        facts = visibilityMatrix({ Sales: lead('sales'), MSL: lead('msl'), FRM: lead('frm') });
    });

    async function expectHidden(person: Person, probe: Probe, names: Names, value: string, hidden: boolean) {
        const request = probe.request(names);
        const other = strangeNames(names, hidden);
        const strangeRequest = probe.request(other);
        if (!request || !strangeRequest) {
            return;
        }
        const [answer, strangeAnswer] = [await ask(person, request), await ask(person, strangeRequest)];
        const what = `${person}, ${probe.name}, ${names.object}.${names.field}`;
        expect.soft(isRefused(answer), `${what} is refused: ${answer.text}`).toBe(probe.silent !== true || hidden);
        if (value.length > SHORT) {
            expect.soft(answer.text, what).not.toContain(value);
        }
        expect.soft(anonymous(answer, names), what).toBe(anonymous(strangeAnswer, other));
    }

    /** The record is not in any answer, and asking for it answers like asking for one that is not there. */
    async function expectUnshared(person: Person, probe: Probe, names: Names, value: string) {
        const request = probe.request(names);
        const absent = absentNames(names);
        const absentRequest = probe.request(absent);
        if (!request || !absentRequest) {
            return;
        }
        const answer = await ask(person, request);
        const what = `${person}, ${probe.name}, ${names.object}.${names.field} of another function`;
        expect.soft(plain(answer.text), what).not.toContain(plain(value));
        const asksById = JSON.stringify(request) !== JSON.stringify(absentRequest);
        if (asksById) {
            expect.soft(anonymous(answer, names), what).toBe(anonymous(await ask(person, absentRequest), absent));
        } else {
            expect.soft(answer.text, what).not.toContain(names.id.slice(0, 15));
        }
    }

    async function expectVisible(person: Person, probe: Probe, { kind }: Fact, names: Names, value: string) {
        const request = probe.request(names);
        if (!request || probe.never.includes(kind)) {
            return;
        }
        const answer = await ask(person, request);
        const what = `${person}, ${probe.name}, ${names.object}.${names.field}`;
        expect.soft(isRefused(answer), `${what}: ${answer.text}`).toBe(false);
        if (probe.tells) {
            expect.soft(plain(answer.text), what).toContain(plain(value));
        }
    }

    for (const person of PEOPLE) {
        test(`shows ${person} what it says, at every door`, async () => {
            for (const fact of facts) {
                const names = namesOf(fact, stage);
                const found = await stored(fact);
                expect(found, `${fact.object}.${fact.field} has a value`).not.toBeNull();
                const value = String(found ?? UNREAD);
                for (const probe of READ_PROBES) {
                    switch (fact.access[person]) {
                        case 'none':
                            await expectHidden(person, probe, names, value, isObjectHidden(person, fact));
                            break;
                        case 'unshared':
                            await expectUnshared(person, probe, names, value);
                            break;
                        default:
                            await expectVisible(person, probe, fact, names, value);
                    }
                }
            }
        });

        test(`tells ${person} of nothing else in describes, whole records and schemas`, async () => {
            const all = await call(person, 'GET', '/sobjects');
            for (const fact of facts) {
                const { field, object } = fact;
                const sees = fact.access[person] !== 'none';
                const name = `"${field}"`;
                const whole = `/query?q=${encodeURIComponent(`SELECT FIELDS(ALL) FROM ${object} LIMIT 200`)}`;
                const type = `{ __type(name: "${object}") { fields { name } } }`;
                const reportType = `/analytics/reportTypes/${encodeURIComponent(`CustomEntity$${object}`)}`;
                const isUnshared = fact.access[person] === 'unshared';
                for (const [door, answer] of [
                    ['describe', await call(person, 'GET', `/sobjects/${object}/describe`)],
                    ['object-info', await call(person, 'GET', `/ui-api/object-info/${object}`)],
                    ['whole record', await call(person, 'GET', `/sobjects/${object}/${stage[fact.place]}`)],
                    ['FIELDS(ALL)', await call(person, 'GET', whole)],
                    ['introspection', await call(person, 'POST', '/graphql', { query: type })],
                    ['report type', await call(person, 'GET', reportType)]
                ] as const) {
                    const isTold = door === 'whole record' ? sees && !isUnshared : sees;
                    const told = answer.text.replaceAll(`"${object}.${field}"`, name).includes(name);
                    expect.soft(told, `${person}, ${door}, ${object}.${field}`).toBe(isTold);
                }
                expect.soft(all.text.includes(`"${object}"`)).toBe(!isObjectHidden(person, fact));
            }
        });

        test(`lets ${person} write what it says, at every door`, async () => {
            for (const fact of facts.filter(({ access }) => access[person] !== 'ruled')) {
                const names = namesOf(fact, stage);
                for (const [turn, probe] of WRITE_PROBES.entries()) {
                    const before = await stored(fact);
                    const value = fact.writes.find((candidate) => candidate !== before) ?? 'Anything';
                    const answer = await ask(person, probe.request(names, value));
                    const what = `${person}, ${probe.name}, ${fact.object}.${fact.field}, ${turn}: ${answer.text}`;
                    const isEditor = fact.access[person] === 'edit';
                    expect.soft(isRefused(answer), what).toBe(!isEditor);
                    expect.soft(await stored(fact), what).toEqual(isEditor ? value : before);
                    if (fact.access[person] === 'none') {
                        const other = strangeNames(names, isObjectHidden(person, fact));
                        const strangeAnswer = await ask(person, probe.request(other, value));
                        expect.soft(anonymous(answer, names), what).toBe(anonymous(strangeAnswer, other));
                    }
                }
            }
        });
    }

    test('names every person of the table', () => {
        expect(PEOPLE.map((person) => userOf(person).persona)).toEqual([...PEOPLE]);
    });
});
