/** What is told of the tests that did not pass, and which of those that passed say nothing of stored data. */
import { readFileSync } from 'node:fs';
import type { TestOutcome } from './suite.ts';

/** Every key that is there has to fit: whole file name, part of the test's name, part of the failure. */
export interface Reason {
    readonly file?: string;
    readonly test?: string;
    readonly failure?: string;
    readonly reason: string;
}

/** A door that the org refuses says so itself. */
const REFUSAL = /The local org does not support (?<what>[^"\n]+?)\.?(?:"|\n|$)/u;
/** Addresses and ids differ from run to run. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
    [/\/services\/data\/v[\d.]+/gu, ''],
    [/\b\d\w{14,17}\b/gu, '{id}']
];

function readData(name: string): unknown {
    return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

export function readReasons(): readonly Reason[] {
    return readData('reasons.json') as readonly Reason[];
}

/** Names of tests by file that look at the shape of an answer alone. */
export function readShapeOnly(): Readonly<Record<string, readonly string[]>> {
    return readData('shape-only.json') as Readonly<Record<string, readonly string[]>>;
}

const SKIPPED = 'Skipped by the suite itself.';

/** From the data first, else in the org's own words; undefined where neither tells. */
export function reasonOf(outcome: TestOutcome, reasons: readonly Reason[]): string | undefined {
    if (outcome.status === 'skipped') {
        return SKIPPED;
    }
    const known = reasons.find(
        ({ failure, file, test }) =>
            (file === undefined || file === outcome.file) &&
            (test === undefined || outcome.name.includes(test)) &&
            (failure === undefined || outcome.failure.includes(failure))
    );
    const own = REFUSAL.exec(outcome.failure)?.groups?.['what'];
    return known?.reason ?? (own === undefined ? undefined : refusalText(own));
}

function refusalText(what: string): string {
    const plain = CHANGING.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), what);
    return `Refused by name: ${plain}`;
}

export function isShapeOnly(
    { file, name }: TestOutcome,
    shapeOnly: Readonly<Record<string, readonly string[]>>
): boolean {
    return (shapeOnly[file] ?? []).some((part) => name.includes(part));
}
