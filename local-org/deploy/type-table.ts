/** Elements and enumerations of the Metadata API, from the declarations that npm `@salesforce/types` generates from the WSDL. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface ElementType {
    /** `string`, `number`, `boolean`, or the name of another type. */
    readonly type: string;
    readonly many: boolean;
    readonly required: boolean;
}

export interface TypeTable {
    /** Elements of a structure, those of its bases included; undefined where the name is no structure. */
    elementsOf(type: string): ReadonlyMap<string, ElementType> | undefined;
    /** Texts of an enumeration; undefined where the name is none. */
    valuesOf(type: string): ReadonlySet<string> | undefined;
}

interface Structure {
    readonly bases: readonly string[];
    readonly elements: Map<string, ElementType>;
}

const ENUMERATION = /^export type (?<name>\w+) = (?<values>'[^;]*);$/u;
const ALIAS = /^export type (?<name>\w+) = (?<base>[A-Z]\w*);$/u;
const STRUCTURE = /^export type (?<name>\w+) = (?<bases>[^{]*)\{/u;
const ELEMENT = /^ {4}(?<name>\w+)(?<optional>\??): (?<type>\w+)(?<many>\[\])?;/u;

/** The declarations have one statement or element a line. */
export function readTypeTable(declarations: string): TypeTable {
    const structures = new Map<string, Structure>();
    const enumerations = new Map<string, ReadonlySet<string>>();
    let open: Structure | undefined;
    for (const line of declarations.split('\n')) {
        const enumeration = ENUMERATION.exec(line)?.groups;
        const alias = ALIAS.exec(line)?.groups;
        const structure = STRUCTURE.exec(line)?.groups;
        const element = ELEMENT.exec(line)?.groups;
        if (enumeration) {
            enumerations.set(enumeration['name'] ?? '', new Set(enumeration['values']?.match(/(?<=')[^'|]+(?=')/gu)));
        } else if (alias) {
            structures.set(alias['name'] ?? '', { bases: [alias['base'] ?? ''], elements: new Map() });
        } else if (structure) {
            open = { bases: structure['bases']?.match(/\w+/gu) ?? [], elements: new Map() };
            structures.set(structure['name'] ?? '', open);
        } else if (element) {
            const many = element['many'] !== undefined;
            const required = element['optional'] === '' && !many;
            open?.elements.set(element['name'] ?? '', { type: element['type'] ?? '', many, required });
        }
    }
    const elementsOf = (type: string): ReadonlyMap<string, ElementType> | undefined => {
        const structure = structures.get(type);
        return (
            structure &&
            new Map([...structure.bases.flatMap((base) => [...(elementsOf(base) ?? [])]), ...structure.elements])
        );
    };
    return { elementsOf, valuesOf: (type) => enumerations.get(type) };
}

let table: TypeTable | undefined;

/** The table of the installed package; read at the first deploy. */
export function platformTypes(): TypeTable {
    const entry = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
    table ??= readTypeTable(readFileSync(join(dirname(entry), 'metadata.d.ts'), 'utf8'));
    return table;
}
