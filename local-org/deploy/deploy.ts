/** A deploy: components and removals in, what came of each of them out. The org is changed whole or not at all. */
import type { Org } from '../org.ts';
import { checkFiles } from './check.ts';
import { problemOf, type Component, type ComponentProblem } from './component.ts';
import { checkData, dropRemoved, fillRollups } from './data-rules.ts';
import { decompose, type ZipFiles } from './decompose.ts';
import { elementProblems } from './element-rules.ts';
import { listedComponents, manifestIn, type Member } from './manifest.ts';
import type { MetadataFiles } from './metadata-store.ts';
import { placeIn, placeInFormula } from './place.ts';
import { DataRefusal, type Finding } from './refusal.ts';
import { isMember, remove } from './removal.ts';
import { platformTypes } from './type-table.ts';

export interface DeployOptions {
    readonly checkOnly: boolean;
    /** Where false, the components without a fault are deployed though others fail. */
    readonly rollbackOnError: boolean;
}

export interface DeployOutcome {
    readonly failures: readonly ComponentProblem[];
    readonly warnings: readonly ComponentProblem[];
    readonly deployed: readonly Component[];
    readonly removed: readonly Member[];
    /** Source files as they were before; tells created from changed. */
    readonly before: MetadataFiles;
}

const FORMULA_ELEMENTS = ['formula', 'errorConditionFormula', 'defaultValue'];
/** The loader tells one fault at a time; more rounds than this tell nobody anything new. */
const MOST_ROUNDS = 200;

class CheckOnly extends Error {}

interface Removals {
    readonly before: readonly Member[];
    readonly after: readonly Member[];
}

interface Attempt {
    readonly components: readonly Component[];
    readonly removals: Removals;
}

interface Applied {
    readonly files: MetadataFiles;
    readonly removed: readonly Member[];
    readonly errors: readonly ComponentProblem[];
    readonly warnings: readonly ComponentProblem[];
}

function apply(base: MetadataFiles, { components, removals }: Attempt): Applied {
    const first = remove(base, removals.before, 'destructiveChangesPre.xml');
    const files = new Map(first.files);
    const known = new Map([...files.keys()].map((path) => [path.toLowerCase(), path]));
    for (const { path, content } of components.flatMap(({ pieces }) => pieces)) {
        // Names are the same in any case.
        files.set(known.get(path.toLowerCase()) ?? path, content);
    }
    const last = remove(files, removals.after, 'destructiveChangesPost.xml');
    return {
        files: last.files,
        removed: [...first.removed, ...last.removed],
        errors: [...first.errors, ...last.errors],
        warnings: [...first.warnings, ...last.warnings]
    };
}

function place(component: Component, { element, formulaPosition, message }: Finding): object {
    return (
        (formulaPosition === undefined
            ? placeIn(component, element, message)
            : placeInFormula(component, FORMULA_ELEMENTS, formulaPosition)) ?? {}
    );
}

/** The deployed component a finding falls on: the one with that file, else one below that folder. */
function componentOf(components: readonly Component[], { path }: Finding): Component | undefined {
    const has = (test: (own: string) => boolean): Component | undefined =>
        components.find(({ pieces }) => pieces.some((piece) => test(piece.path)));
    return has((own) => own === path) ?? has((own) => own.startsWith(`${path}/`));
}

/** A finding about a file that was there before and was not deployed falls on what was taken away. */
function problemsOfRemovals(removed: readonly Member[], { path, message }: Finding): ComponentProblem[] {
    const named = removed.filter(({ name }) => message.includes(name.split('.').at(-1) ?? name));
    return (named.length > 0 ? named : removed).map(({ type, name, lineNumber, columnNumber }) => ({
        componentType: type,
        fullName: name,
        fileName: 'destructiveChanges.xml',
        message: `This ${type} is referenced elsewhere: ${path}: ${message}`,
        lineNumber,
        columnNumber
    }));
}

function problemsOf(attempt: Attempt, removed: readonly Member[], finding: Finding): ComponentProblem[] {
    const component = componentOf(attempt.components, finding);
    if (component) {
        return [problemOf(component, { message: finding.message, ...place(component, finding) })];
    }
    if (removed.length > 0) {
        return problemsOfRemovals(removed, finding);
    }
    const [first] = attempt.components;
    return first ? [problemOf(first, { message: `${finding.path}: ${finding.message}` })] : [];
}

function without(attempt: Attempt, problems: readonly ComponentProblem[]): Attempt {
    const isFaulty = (type: string, name: string): boolean =>
        problems.some(({ componentType, fullName }) => componentType === type && fullName === name);
    const kept = (members: readonly Member[]): Member[] => members.filter(({ type, name }) => !isFaulty(type, name));
    return {
        components: attempt.components.filter(({ type, fullName }) => !isFaulty(type, fullName)),
        removals: { before: kept(attempt.removals.before), after: kept(attempt.removals.after) }
    };
}

/** Names of fields and objects, in lower case, that a deploy takes away and brings back. */
function recreatedNames({ components, removals }: Attempt): Set<string> {
    const back = removals.before.filter(({ type, name }) =>
        components.some((component) =>
            isMember([{ type, name, lineNumber: 0, columnNumber: 0 }], component.type, component.fullName)
        )
    );
    return new Set(back.map(({ name }) => name.toLowerCase()));
}

function put(org: Org, files: MetadataFiles, attempt: Attempt, checkOnly: boolean): readonly Finding[] {
    const recreated = recreatedNames(attempt);
    try {
        org.metadata.replace(files, {
            before: (from, to) => {
                checkData(org.store, from, to, recreated);
                dropRemoved(org.store, from, to, recreated);
            },
            after: (from, to) => {
                fillRollups(org, from, to);
                if (checkOnly) {
                    throw new CheckOnly();
                }
            }
        });
    } catch (error) {
        if (error instanceof DataRefusal) {
            return error.findings;
        }
        if (!(error instanceof CheckOnly)) {
            throw error;
        }
    }
    return [];
}

function readZip(files: ZipFiles): { attempt: Attempt; failures: ComponentProblem[] } {
    const manifest = manifestIn(files, 'package.xml');
    if (manifest === undefined) {
        const message = 'No package.xml found';
        return {
            attempt: { components: [], removals: { before: [], after: [] } },
            failures: [{ componentType: '', fullName: 'package.xml', fileName: 'package.xml', message }]
        };
    }
    const { components, problems } = decompose(files);
    const listed = listedComponents(manifest, components, files);
    const faultyFiles = new Set(problems.map(({ fileName }) => fileName));
    const missing = listed.problems.filter(
        ({ fileName, componentType, fullName }) =>
            !(
                fileName === 'package.xml' &&
                problems.some((own) => own.fullName === fullName && own.componentType === componentType)
            ) &&
            !(
                fileName === 'package.xml' &&
                [...faultyFiles].some((file) => file.includes(`/${fullName.split('.')[0] ?? ''}.`))
            )
    );
    const types = platformTypes();
    const ofElements = listed.components.flatMap((component) =>
        elementProblems(types, component).map((problem) => problemOf(component, problem))
    );
    const removals = {
        before: [
            ...(manifestIn(files, 'destructiveChangesPre.xml') ?? []),
            ...(manifestIn(files, 'destructiveChanges.xml') ?? [])
        ],
        after: manifestIn(files, 'destructiveChangesPost.xml') ?? []
    };
    return { attempt: { components: listed.components, removals }, failures: [...problems, ...missing, ...ofElements] };
}

/**
 * Deploys a zip's files (Metadata API format). Every fault found is in `failures`; with `rollbackOnError` one is enough to leave the org as it was.
 * Throws only what nobody foresaw.
 */
export function deploy(org: Org, files: ZipFiles, { checkOnly, rollbackOnError }: DeployOptions): DeployOutcome {
    const before = org.metadata.files();
    const read = readZip(files);
    const failures = [...read.failures];
    let attempt = without(read.attempt, failures);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const applied = apply(before, attempt);
        const checked = checkFiles(org.metadata, applied.files);
        const isWanted = !rollbackOnError || failures.length === 0;
        const isSound = checked.errors.length === 0 && applied.errors.length === 0;
        const findings = isSound && isWanted ? put(org, applied.files, attempt, checkOnly) : checked.errors;
        const problems = [
            ...applied.errors,
            ...findings.flatMap((finding) => problemsOf(attempt, applied.removed, finding))
        ];
        if (problems.length === 0) {
            const warnings = checked.warnings.flatMap((finding) => {
                const component = componentOf(attempt.components, finding);
                return component
                    ? [problemOf(component, { message: finding.message, ...place(component, finding) })]
                    : [];
            });
            const all = [...applied.warnings, ...warnings];
            return { failures, warnings: all, deployed: attempt.components, removed: applied.removed, before };
        }
        failures.push(...problems);
        attempt = without(attempt, problems);
    }
    return { failures, warnings: [], deployed: [], removed: [], before };
}

export function isNew(before: MetadataFiles, { pieces }: Component): boolean {
    return !pieces.some(({ path }) => before.has(path));
}

export function isChanged(before: MetadataFiles, { pieces }: Component): boolean {
    return pieces.some(({ path, content }) => before.get(path) !== content);
}
