/** The suite's own metadata as a zip for a deploy: the types that the org says it takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Connection } from 'jsforce';
import JSZip from 'jszip';

const METADATA = join('test', 'package', 'JSforceTestSuite');
const MANIFEST = 'package.xml';

export interface DeployedPackage {
    readonly taken: readonly string[];
    /** In the org's words. */
    readonly refused: readonly { readonly fullName: string; readonly problem: string }[];
    /** Folders of the package that the org has no type for. */
    readonly left: readonly string[];
}

function filesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** The manifest's groups of the types in `names`, as they stand. */
function manifestOf(text: string, names: ReadonlySet<string>): string {
    return text.replaceAll(/\s*<types>.*?<\/types>/gsu, (group) =>
        names.has(/<name>(?<name>\w+)<\/name>/u.exec(group)?.groups?.['name'] ?? '') ? group : ''
    );
}

/** Deploys what the org takes; what it refuses is named in the outcome. */
export async function deployPackage(connection: Connection, copy: string): Promise<DeployedPackage> {
    const root = join(copy, METADATA);
    const { metadataObjects } = await connection.metadata.describe();
    const types = metadataObjects.filter(({ directoryName }) =>
        filesIn(root).some((file) => file.startsWith(`${directoryName}/`))
    );
    const folders = new Set(types.map(({ directoryName }) => directoryName));
    const names = new Set(types.flatMap(({ xmlName, childXmlNames }) => [xmlName, childXmlNames ?? []].flat()));
    const zip = new JSZip();
    zip.file(MANIFEST, manifestOf(readFileSync(join(root, MANIFEST), 'utf8'), names));
    const files = filesIn(root).filter((file) => file !== MANIFEST);
    for (const file of files.filter((path) => folders.has(path.split('/')[0] ?? ''))) {
        zip.file(file, readFileSync(join(root, file)));
    }
    const content = await zip.generateAsync({ type: 'nodebuffer' });
    const { details } = await connection.metadata.deploy(content, { rollbackOnError: false }).complete(true);
    const left = new Set(files.map((file) => file.split('/')[0] ?? '').filter((folder) => !folders.has(folder)));
    return {
        taken: details.componentSuccesses.map(({ fullName }) => fullName).filter((name) => name !== MANIFEST),
        refused: details.componentFailures.map(({ fullName, problem }) => ({ fullName, problem: problem ?? '' })),
        left: [...left]
    };
}
