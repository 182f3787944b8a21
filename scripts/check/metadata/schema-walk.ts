import type { MetadataFile, Project } from './project.ts';
import type { Member } from './type-table.ts';
import type { XmlElement } from './xml.ts';

/** Elements that the API keeps as one opaque text although their files spell them out. */
const OPAQUE: ReadonlySet<string> = new Set(['LightningComponentBundle.targetConfigs']);

export interface Structure {
    readonly element: XmlElement;
    readonly type: string;
    readonly members: ReadonlyMap<string, Member>;
}

/** The element and all below it that are structures of the Metadata API, each with its members. */
export function structuresOf(project: Project, { root, type }: MetadataFile): Structure[] {
    const walk = (element: XmlElement, typeName: string): Structure[] => {
        const members = project.types.membersOf(typeName);
        if (members === undefined) {
            return [];
        }
        const below = element.children.flatMap((child) => {
            const member = members.get(child.name);
            return member === undefined || OPAQUE.has(`${typeName}.${child.name}`) ? [] : walk(child, member.type);
        });
        return [{ element, type: typeName, members }, ...below];
    };
    return walk(root, type);
}

export function isOpaque(type: string, element: string): boolean {
    return OPAQUE.has(`${type}.${element}`);
}
