import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import { MetadataError } from './errors.ts';

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, htmlEntities: true });

type Content = string | { readonly [name: string]: Content | readonly Content[] };

/** One element of a metadata file. Every complaint it raises names the file and the path of the element. */
export class MetadataNode {
    readonly file: string;
    readonly path: string;
    private readonly content: Content;

    constructor(file: string, path: string, content: Content) {
        this.file = file;
        this.path = path;
        this.content = content;
    }

    /** The children with that name, in document order; empty where there is none. */
    all(name: string): MetadataNode[] {
        const found = typeof this.content === 'string' ? undefined : this.content[name];
        if (found === undefined) {
            return [];
        }
        const items = Array.isArray(found) ? (found as readonly Content[]) : [found as Content];
        return items.map((item) => new MetadataNode(this.file, `${this.path}.${name}`, item));
    }

    one(name: string): MetadataNode | undefined {
        return this.all(name)[0];
    }

    /** Text of the first child with that name; undefined where it is absent or blank. */
    text(name: string): string | undefined {
        return this.one(name)?.value();
    }

    /** Text of this element itself; undefined where it is blank. */
    value(): string | undefined {
        return typeof this.content === 'string' && this.content !== '' ? this.content : undefined;
    }

    texts(name: string): string[] {
        return this.all(name).flatMap((child) => child.value() ?? []);
    }

    required(name: string): string {
        return this.text(name) ?? this.fail(name, 'is missing.', 'Add the element with a value.');
    }

    requiredNode(name: string): MetadataNode {
        return this.one(name) ?? this.fail(name, 'is missing.', 'Add the element.');
    }

    flag(name: string, absent = false): boolean {
        const text = this.text(name);
        if (text === undefined) {
            return absent;
        }
        return text === 'true' || (text !== 'false' && this.fail(name, `is "${text}".`, 'Write true or false.'));
    }

    integer(name: string): number | undefined {
        const text = this.text(name);
        if (text === undefined) {
            return undefined;
        }
        return /^\d+$/u.test(text) ? Number(text) : this.fail(name, `is "${text}".`, 'Write a whole number.');
    }

    requiredInteger(name: string): number {
        return this.integer(name) ?? this.fail(name, 'is missing.', 'Add the element with a whole number.');
    }

    /** The `fullName`, which must be the file's name. */
    fullName(fileName: string): string {
        const name = this.required('fullName');
        return name === fileName
            ? name
            : this.fail('fullName', `is ${name}, but the file is named ${fileName}.`, 'Make the two equal.');
    }

    childNames(): string[] {
        return typeof this.content === 'string' ? [] : Object.keys(this.content);
    }

    fail(name: string, problem: string, remedy: string): never {
        throw new MetadataError(this.file, name === '' ? this.path : `${this.path}.${name}`, problem, remedy);
    }
}

/** Reads one metadata file whose root element must be `root`, e.g. `CustomField`. */
export function readMetadata(file: string, root: string): MetadataNode {
    const text = readFileSync(file, 'utf8');
    const validity = XMLValidator.validate(text);
    if (validity !== true) {
        const { line, msg } = validity.err;
        throw new MetadataError(file, `line ${line}`, `is not well-formed XML: ${msg}`, 'Correct the XML.');
    }
    const document = parser.parse(text) as Record<string, Content>;
    const content = document[root];
    if (content === undefined) {
        const found = Object.keys(document).find((name) => name !== '?xml') ?? 'nothing';
        throw new MetadataError(
            file,
            root,
            `is not the root element; the file has ${found}.`,
            'Correct the root element.'
        );
    }
    return new MetadataNode(file, root, content);
}
