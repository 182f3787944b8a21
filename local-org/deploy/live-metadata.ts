/** The org's own metadata source: read at the start, replaced whole by a deploy. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FlowSchema } from '../flow/definition.ts';
import { MetadataError } from '../metadata/errors.ts';
import { loadSchema } from '../metadata/load.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import { findSources } from '../metadata/sources.ts';
import { staticResourceContent } from '../metadata/static-resource-content.ts';
import type { Store } from '../store/store.ts';
import { DEPLOYED_TYPES, RESOURCE_TYPE } from './types.ts';
import {
    readDeployed,
    unpack,
    unpackedFolder,
    withUnpacked,
    writeDeployed,
    type MetadataFiles
} from './metadata-store.ts';

/** What a replacement does inside its transaction; a throw undoes all of it. */
export interface ReplaceSteps {
    /** Runs over the new schema before any table changes. */
    readonly before?: (from: OrgSchema, to: OrgSchema) => void;
    /** Runs when tables and set-up rows are the new ones. */
    readonly after?: (from: OrgSchema, to: OrgSchema) => void;
}

export interface OrgMetadata {
    /** False where the org follows folders of source: those decide then, not a deploy. */
    readonly takesDeploys: boolean;
    files(): MetadataFiles;
    /** The schema the files make, without putting it in force. Throws MetadataError with paths below the source folder. */
    load(files: MetadataFiles): OrgSchema;
    /** Puts the files in force, whole or not at all: schema, tables, set-up rows, the stored files and their folder. */
    replace(files: MetadataFiles, steps?: ReplaceSteps): void;
    close(): void;
}

interface Start {
    readonly sources: readonly string[];
    readonly file: string;
}

type Step = (from: OrgSchema, to: OrgSchema) => void;

/** Puts a loaded schema in force in a transaction, with a step before its tables change and one after. */
export type Adopt = (loaded: OrgSchema, before: Step, after: Step) => void;

function hasMetadata(folders: readonly string[]): boolean {
    return Object.values(findSources(folders).files).some((files) => files.length > 0);
}

const FOLDER_OF_TYPE = new RegExp(`/(?:${DEPLOYED_TYPES.map(({ folder }) => folder).join('|')})/`, 'u');

/** Files of an org that follows folders, by their path from the folder of their type on. */
function sourceFiles(folders: readonly string[]): MetadataFiles {
    const { files } = findSources(folders);
    const paths = Object.values(files).flatMap((ofType) => ofType.map(({ path }) => path));
    const texts = paths.map((path): [string, string] => [belowSource(path), readFileSync(path, 'utf8')]);
    const contents = files.resource.map(({ name, path }): [string, string] => [
        `${RESOURCE_TYPE.folder}/${name}.${RESOURCE_TYPE.suffix}`,
        Buffer.from(staticResourceContent(path) ?? '').toString('base64')
    ]);
    return new Map([...texts, ...contents]);
}

function belowSource(path: string): string {
    const start = FOLDER_OF_TYPE.exec(path)?.index;
    return start === undefined ? path : path.slice(start + 1);
}

/** The folders to load at the start: those given, or the unpacked copy of what was deployed. */
export function startingFolders(store: Store, { sources, file }: Start): string[] {
    const deployed = readDeployed(store);
    if (deployed.size === 0) {
        return [...sources];
    }
    if (hasMetadata(sources)) {
        throw new MetadataError(
            sources.join(', '),
            'metadata',
            'would take the place of the metadata that was deployed into this data folder.',
            'Start it with --empty, choose another folder with --data, or throw the data away with reset.'
        );
    }
    const folder = unpackedFolder(file);
    if (folder === undefined) {
        throw new Error('An org in memory cannot hold deployed metadata at its start.');
    }
    unpack(deployed, folder);
    return [folder];
}

/** Paths of a failure below the source folder, for they stand in a throw-away copy. */
function located<T>(folder: string, work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (error instanceof MetadataError && error.file.startsWith(folder)) {
            throw error.movedTo(error.file.slice(folder.length + 1));
        }
        throw error;
    }
}

function movedFlow(flow: FlowSchema, prefix: string): FlowSchema {
    const moved = (file: string): string => file.replace(prefix, '');
    const problems = flow.problems.map((problem) => ({ ...problem, file: moved(problem.file) }));
    return { ...flow, file: moved(flow.file), problems };
}

function loadFiles(files: MetadataFiles): OrgSchema {
    return withUnpacked(files, (folder) => {
        const schema = located(folder, () => loadSchema([folder]));
        const unsupported = schema.unsupported.map(({ file, what }) => ({
            file: file.replace(`${folder}/`, ''),
            what
        }));
        const flows = schema.flows.map((flow) => movedFlow(flow, `${folder}/`));
        const moved = <T extends { readonly file: string }>(items: readonly T[]): T[] =>
            items.map((item) => ({ ...item, file: item.file.replace(`${folder}/`, '') }));
        const { dashboards, folders, reports } = schema;
        const analytics = { dashboards: moved(dashboards), folders: moved(folders), reports: moved(reports) };
        const approvalProcesses = moved(schema.approvalProcesses);
        return { ...schema, ...analytics, approvalProcesses, flows, unsupported };
    });
}

export function liveMetadata(store: Store, { sources, file }: Start, adopt: Adopt): OrgMetadata {
    const takesDeploys = !hasMetadata(sources);
    let temporary: string | undefined;
    const folder = (): string => {
        temporary ??= file === ':memory:' ? mkdtempSync(join(tmpdir(), 'local-org-deployed-')) : undefined;
        return unpackedFolder(file) ?? temporary ?? '';
    };
    return {
        takesDeploys,
        files: () => (takesDeploys ? readDeployed(store) : sourceFiles(sources)),
        load: loadFiles,
        replace: (files, { before, after } = {}) => {
            const loaded = loadFiles(files);
            adopt(loaded, before ?? (() => undefined), (from, to) => {
                after?.(from, to);
                writeDeployed(store, files);
            });
            unpack(files, folder());
        },
        close: () => {
            if (temporary !== undefined) {
                rmSync(temporary, { recursive: true, force: true });
            }
        }
    };
}
