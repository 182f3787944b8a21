/** Files of a deployed zip (Metadata API format) into components in source format. */
import { XMLValidator } from 'fast-xml-parser';
import { keyOf, type Component, type ComponentProblem } from './component.ts';
import {
    BUNDLE_TYPE,
    CONTAINED_TYPES,
    FOLDER_TYPES,
    OBJECT_CHILDREN,
    REFUSED_CHILDREN,
    RESOURCE_TYPE,
    typeOfFile,
    type MetadataType
} from './types.ts';
import { childElements, childText, placeOf, rootElement, type XmlElement } from './xml-cut.ts';

export type ZipFiles = ReadonlyMap<string, Uint8Array>;

export interface Decomposed {
    readonly components: readonly Component[];
    readonly problems: readonly ComponentProblem[];
}

const FOLDER_ENDING = '-meta.xml';

interface TextFile {
    readonly type: string;
    readonly fileName: string;
    readonly stem: string;
    readonly text: string;
    readonly root: XmlElement;
}

/** Cut, not written anew: white space and entities stay as they were deployed. */
function document(root: string, inner: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${root}>\n`;
}

const inner = (text: string, element: XmlElement): string => text.slice(element.innerStart, element.innerEnd);
const outer = (text: string, element: XmlElement): string => text.slice(element.start, element.end);

function objectComponents({ fileName, stem, text, root }: TextFile): Component[] {
    const own: XmlElement[] = [];
    const children = childElements(text, root).flatMap((element): Component[] => {
        const child = OBJECT_CHILDREN.find((known) => known.element === element.name);
        const name = child === undefined ? '' : (childText(text, element, 'fullName') ?? '');
        if (child === undefined) {
            own.push(element);
            return [];
        }
        const path = `objects/${stem}/${child.folder}/${name}.${child.suffix}-meta.xml`;
        const pieces = [{ path, content: document(child.type, inner(text, element)) }];
        return [{ type: child.type, fullName: `${stem}.${name}`, fileName, pieces, text, element }];
    });
    if (own.every(({ name }) => name === 'fullName')) {
        return children;
    }
    const content = document('CustomObject', `\n    ${own.map((element) => outer(text, element)).join('\n    ')}\n`);
    const pieces = [{ path: `objects/${stem}/${stem}.object-meta.xml`, content }];
    return [{ type: 'CustomObject', fullName: stem, fileName, pieces, text, element: root }, ...children];
}

function labelComponents({ fileName, text, root }: TextFile): Component[] {
    return childElements(text, root).map((element) => {
        const fullName = childText(text, element, 'fullName') ?? '';
        const content = document('CustomLabels', outer(text, element));
        const pieces = [{ path: `labels/${fullName}.labels-meta.xml`, content }];
        return { type: 'CustomLabel', fullName, fileName, pieces, text, element };
    });
}

/** A deploy merges translations, so each entry becomes a file. */
function translationComponent({ fileName, stem, text, root }: TextFile): Component {
    const pieces = childElements(text, root).map((element) => {
        const name = childText(text, element, 'name') ?? '';
        const path = `translations/${element.name}/${name}/${stem}.translation-meta.xml`;
        return { path, content: document('Translations', outer(text, element)) };
    });
    return { type: 'Translations', fullName: stem, fileName, pieces, text, element: root };
}

/** What the org runs of a workflow; the rest is refused beside it. */
function workflowComponent({ fileName, stem, text, root }: TextFile): Component {
    const updates = childElements(text, root).filter(({ name }) => name === 'fieldUpdates');
    const inside = updates.map((element) => outer(text, element)).join('\n    ');
    const pieces = [{ path: `${fileName}-meta.xml`, content: document('Workflow', `\n    ${inside}\n`) }];
    return { type: 'Workflow', fullName: stem, fileName, pieces, text, element: root };
}

function fileComponents(file: TextFile): Component[] {
    switch (file.type) {
        case 'CustomObject':
            return objectComponents(file);
        case 'CustomLabels':
            return labelComponents(file);
        case 'Translations':
            return [translationComponent(file)];
        case 'Workflow':
            return [workflowComponent(file)];
        default: {
            const { fileName, stem, text, root, type } = file;
            const container = FOLDER_TYPES.find((known) => known.type === type);
            const path = container ? `${container.folder}/${stem}.${container.suffix}` : fileName;
            const pieces = [{ path: `${path}-meta.xml`, content: text }];
            return [{ type, fullName: stem, fileName, pieces, text, element: root }];
        }
    }
}

function xmlProblem(text: string): { message: string; lineNumber?: number; columnNumber?: number } | undefined {
    const validity = XMLValidator.validate(text);
    if (validity === true) {
        return undefined;
    }
    const { msg, line, col } = validity.err;
    return { message: `Error parsing file: ${msg}`, lineNumber: line, columnNumber: col };
}

/** File names in a zip are URI-encoded where a component's name has other characters. */
function decoded(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** Names come from clients and become paths: none may lead out of its folder. */
function isSafe({ type, fullName, pieces }: Component): boolean {
    const isPlain = !CONTAINED_TYPES.includes(type) || !/[\\/]/u.test(fullName);
    return isPlain && pieces.every(({ path }) => path.split(/[\\/]/u).every((part) => !['', '.', '..'].includes(part)));
}

function refusalOf(component: Component, isRepeated: boolean): string | undefined {
    const { fullName } = component;
    if (fullName === '' || fullName.endsWith('.')) {
        return 'Required field is missing: fullName';
    }
    if (!isSafe(component)) {
        return `The name ${fullName} is not valid`;
    }
    return isRepeated ? `Duplicate component: ${fullName} is there twice` : undefined;
}

/** `Sales/Pipeline` of `reports/Sales/Pipeline.report`, `Sales` of `reports/Sales-meta.xml`. */
function stemOf(fileName: string, { suffix, type }: MetadataType): string {
    const isFolder = FOLDER_TYPES.some((known) => known.type === type);
    const ending = isFolder ? FOLDER_ENDING : `.${suffix}`;
    return decoded(fileName.slice(fileName.indexOf('/') + 1, -ending.length));
}

function decomposeFile(fileName: string, content: Uint8Array, known: MetadataType): Decomposed {
    const { type } = known;
    const stem = stemOf(fileName, known);
    const text = new TextDecoder().decode(content);
    const refuse = (message: string, place = {}): Decomposed => ({
        components: [],
        problems: [{ componentType: type, fullName: stem, fileName, message, ...place }]
    });
    const malformed = xmlProblem(text);
    if (malformed) {
        return refuse(malformed.message, malformed);
    }
    const root = rootElement(text);
    if (root?.name !== type) {
        const place = placeOf(text, root?.start ?? 0);
        return refuse(`Element ${root?.name ?? ''} is not the root of a file of type ${type}`, place);
    }
    const problems = childElements(text, root).flatMap((element): ComponentProblem[] => {
        const refused = REFUSED_CHILDREN[type]?.[element.name];
        const fullName = `${stem}.${childText(text, element, 'fullName') ?? ''}`;
        return refused === undefined
            ? []
            : [
                  {
                      componentType: refused,
                      fullName,
                      fileName,
                      message: `The local org does not support metadata of type ${refused}.`,
                      ...placeOf(text, element.start)
                  }
              ];
    });
    return { components: fileComponents({ type, fileName, stem, text, root }), problems };
}

function bundles(files: ZipFiles): Decomposed {
    const ofBundles = [...files].filter(([path]) => path.startsWith(`${BUNDLE_TYPE.folder}/`));
    const names = new Set(ofBundles.map(([path]) => path.split('/')[1] ?? ''));
    const components: Component[] = [];
    const problems: ComponentProblem[] = [];
    for (const name of names) {
        const fileName = `lwc/${name}/${name}.js-meta.xml`;
        const has = (ending: string): boolean => files.has(`lwc/${name}/${name}.${ending}`);
        if (!has('js-meta.xml') || !(has('js') || has('html'))) {
            const message = `The bundle lacks ${has('js-meta.xml') ? `${name}.js or ${name}.html` : `${name}.js-meta.xml`}`;
            problems.push({ componentType: BUNDLE_TYPE.type, fullName: name, fileName, message });
        } else {
            const own = ofBundles.filter(([path]) => path.startsWith(`lwc/${name}/`));
            const pieces = own.map(([path, content]) => ({ path, content: new TextDecoder().decode(content) }));
            components.push({ type: BUNDLE_TYPE.type, fullName: name, fileName, pieces });
        }
    }
    return { components, problems };
}

/** A static resource is two files: its content and, beside it, what is said of it. */
function staticResources(files: ZipFiles): Decomposed[] {
    const ending = `.${RESOURCE_TYPE.suffix}`;
    const own = [...files.keys()].filter((path) => path.startsWith(`${RESOURCE_TYPE.folder}/`));
    const names = new Set(own.map((path) => path.replace(/-meta\.xml$/u, '')).filter((path) => path.endsWith(ending)));
    return [...names].map((fileName) => {
        const content = files.get(fileName);
        const about = files.get(`${fileName}-meta.xml`);
        if (content === undefined || about === undefined) {
            const fullName = fileName.slice(RESOURCE_TYPE.folder.length + 1, -ending.length);
            const message = `The resource lacks ${content === undefined ? fileName : `${fileName}-meta.xml`}`;
            return { components: [], problems: [{ componentType: RESOURCE_TYPE.type, fullName, fileName, message }] };
        }
        const { components, problems } = decomposeFile(fileName, about, RESOURCE_TYPE);
        const body = { path: fileName, content: Buffer.from(content).toString('base64') };
        return { components: components.map((one) => ({ ...one, pieces: [...one.pieces, body] })), problems };
    });
}

/** Components of a zip. Files of types the org does not know are left to the manifest's check. */
export function decompose(files: ZipFiles): Decomposed {
    const parts = [...files].flatMap(([path, content]) => {
        const type = typeOfFile(path);
        return type === undefined || type === BUNDLE_TYPE || type === RESOURCE_TYPE
            ? []
            : [decomposeFile(path, content, type)];
    });
    const all = [...parts, bundles(files), ...staticResources(files)];
    const components = all.flatMap((part) => part.components);
    const problems = all.flatMap((part) => part.problems);
    const seen = new Set<string>();
    const once = components.filter((component) => {
        const { type, fullName, fileName, text, element } = component;
        const key = keyOf(type, fullName);
        const message = refusalOf(component, seen.has(key));
        seen.add(key);
        if (message !== undefined) {
            const place = text !== undefined && element ? placeOf(text, element.start) : {};
            problems.push({ componentType: type, fullName, fileName, message, ...place });
        }
        return message === undefined;
    });
    return { components: once, problems };
}
