/** `package.xml` and `destructiveChanges*.xml`: which components a deploy writes and which it takes away. */
import { keyOf, type Component, type ComponentProblem } from './component.ts';
import type { ZipFiles } from './decompose.ts';
import { FOLDER_TYPES, isKnownType, OBJECT_CHILDREN } from './types.ts';
import { childElements, childText, elementText, placeOf, rootElement } from './xml-cut.ts';

export interface Member {
    readonly type: string;
    /** `*` is every component of the type. */
    readonly name: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
}

/** The sf CLI writes folders as `Sales/`. */
export function memberName(written: string): string {
    return written.replace(/\/$/u, '');
}

export function readManifest(text: string): Member[] {
    const root = rootElement(text);
    return (root ? childElements(text, root) : [])
        .filter(({ name }) => name === 'types')
        .flatMap((types) => {
            const type = childText(text, types, 'name') ?? '';
            return childElements(text, types)
                .filter(({ name }) => name === 'members')
                .map((member) => ({
                    type,
                    name: memberName(elementText(text, member)),
                    ...placeOf(text, member.start)
                }));
        });
}

export function manifestIn(files: ZipFiles, fileName: string): Member[] | undefined {
    const content = files.get(fileName);
    return content === undefined ? undefined : readManifest(new TextDecoder().decode(content));
}

/** Names that stand for a component in a manifest: its own, that of the object it belongs to, that of the label file, a folder's as what it holds. */
function listings({ type, fullName }: Component): string[] {
    const own = [keyOf(type, fullName), keyOf(type, '*')];
    if (type === 'CustomLabel') {
        return [...own, keyOf('CustomLabels', 'CustomLabels'), keyOf('CustomLabels', '*')];
    }
    const holds = FOLDER_TYPES.find((known) => known.type === type)?.holds;
    if (holds !== undefined) {
        return [...own, keyOf(holds, fullName), keyOf(holds, '*')];
    }
    const [object = '', child] = fullName.split('.');
    const isOfObject = child !== undefined && OBJECT_CHILDREN.some((known) => known.type === type);
    return isOfObject ? [...own, keyOf('CustomObject', object), keyOf('CustomObject', '*')] : own;
}

export interface Listed {
    readonly components: readonly Component[];
    readonly problems: readonly ComponentProblem[];
}

function refusedMembers(members: readonly Member[], files: ZipFiles): ComponentProblem[] {
    return members
        .filter(({ type }) => !isKnownType(type))
        .map(({ type, name, lineNumber, columnNumber }) => {
            const file = [...files.keys()].find((path) => path.split('/').some((part) => part.split('.')[0] === name));
            return {
                componentType: type,
                fullName: name,
                fileName: file ?? 'package.xml',
                message: `The local org does not support metadata of type ${type}.`,
                ...(file === undefined ? { lineNumber, columnNumber } : {})
            };
        });
}

const RULE_TYPES = ['SharingCriteriaRule', 'SharingOwnerRule'];

/** The sf CLI lists sharing rules one by one; they are deployed with the file of their object. */
function inItsFile(member: Member): Member {
    return RULE_TYPES.includes(member.type)
        ? { ...member, type: 'SharingRules', name: member.name.split('.')[0] ?? '' }
        : member;
}

/** What the manifest lists of the components, and what it lists in vain or names that the org does not take. */
export function listedComponents(named: readonly Member[], components: readonly Component[], files: ZipFiles): Listed {
    const members = named.map(inItsFile);
    const listed = new Set(members.map(({ type, name }) => keyOf(type, name)));
    const chosen = components.filter((component) => listings(component).some((key) => listed.has(key)));
    const chosenKeys = new Set(chosen.flatMap(listings));
    const objectFiles = new Set(chosen.map(({ fileName }) => fileName));
    const missing = members
        .filter(({ type, name }) => isKnownType(type) && name !== '*' && !chosenKeys.has(keyOf(type, name)))
        .filter(({ type, name }) => !(type === 'CustomObject' && files.has(`objects/${name}.object`)))
        .map(({ type, name, lineNumber, columnNumber }) => ({
            componentType: type,
            fullName: name,
            fileName: 'package.xml',
            message: `Entity of type '${type}' named '${name}' cannot be found`,
            lineNumber,
            columnNumber
        }));
    const unlisted = components
        .filter((component) => !chosen.includes(component) && !objectFiles.has(component.fileName))
        .map(({ type, fullName, fileName }) => ({
            componentType: type,
            fullName,
            fileName,
            message: `Not in package.xml`
        }));
    return { components: chosen, problems: [...missing, ...unlisted, ...refusedMembers(members, files)] };
}
