import type { FlowElements } from './flow-elements.ts';
import { readFileName } from './file-types.ts';
import { collectNames, type Names } from './names.ts';
import type { TypeTable } from './type-table.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** A file as it lies on disk. `path` is below the package directory, e.g. `main/default/labels/Triad.labels-meta.xml`. */
export interface SourceFile {
    readonly path: string;
    readonly text: string;
}

/** A metadata file that is well-formed and of a known type. */
export interface MetadataFile {
    readonly path: string;
    readonly type: string;
    /** From the file name; for parts of an object without the object's name. */
    readonly name: string;
    readonly object: string | undefined;
    readonly root: XmlElement;
}

export interface BrokenFile {
    readonly path: string;
    readonly line: number;
    readonly message: string;
}

/** Everything the rules read. */
export interface Project {
    readonly files: readonly SourceFile[];
    readonly metadata: readonly MetadataFile[];
    readonly broken: readonly BrokenFile[];
    readonly names: Names;
    readonly types: TypeTable;
    /** Lists exported by the model bundle, by name: `FIELD_FUNCTIONS` to its values. */
    readonly lists: ReadonlyMap<string, readonly string[]>;
    readonly flowElements: FlowElements;
}

export interface ProjectParts {
    readonly files: readonly SourceFile[];
    readonly types: TypeTable;
    readonly lists: ReadonlyMap<string, readonly string[]>;
    readonly flowElements: FlowElements;
}

export function readProject({ files, flowElements, lists, types }: ProjectParts): Project {
    const metadata: MetadataFile[] = [];
    const broken: BrokenFile[] = [];
    for (const file of files.filter(({ path }) => path.endsWith('.xml'))) {
        const { root, error } = parseXml(file.text);
        const fileName = readFileName(file.path);
        if (error !== undefined) {
            broken.push({ path: file.path, ...error });
        } else if (fileName?.type !== undefined) {
            const { type, name, object } = fileName;
            metadata.push({ path: file.path, type, name, object, root });
        }
    }
    return { files, metadata, broken, names: collectNames(metadata, files), types, lists, flowElements };
}

export function ofType(project: Project, ...types: readonly string[]): MetadataFile[] {
    return project.metadata.filter(({ type }) => types.includes(type));
}

/** Scripts and templates of components without their tests, which may name what does not exist. */
export function componentSources(project: Project): SourceFile[] {
    return project.files.filter(({ path }) => /\/lwc\/.+\.(ts|html)$/u.test(path) && !path.includes('/__tests__/'));
}
