import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlElement {
    readonly name: string;
    /** Trimmed text of a leaf; empty for an element with children. */
    readonly text: string;
    /** 1 for the first line of the file. */
    readonly line: number;
    readonly children: readonly XmlElement[];
}

export type XmlResult =
    | { readonly root: XmlElement; readonly error?: undefined }
    | { readonly root?: undefined; readonly error: { readonly line: number; readonly message: string } };

type Node = Readonly<Record<string, unknown>>;

const META = XMLParser.getMetaDataSymbol() as unknown as string;
const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    parseTagValue: false,
    captureMetaData: true,
    htmlEntities: true
});

function toElement(node: Node, lineOf: (index: number) => number): XmlElement {
    const name = Object.keys(node).find((key) => key !== ':@') ?? '';
    const content = node[name] as readonly Node[];
    const start = (node[META] as { readonly startIndex: number } | undefined)?.startIndex ?? 0;
    const text = content
        .map((item) => (typeof item['#text'] === 'string' ? item['#text'] : ''))
        .join('')
        .trim();
    const children = content.filter((item) => !('#text' in item)).map((item) => toElement(item, lineOf));
    return { name, text: children.length > 0 ? '' : text, line: lineOf(start), children };
}

/** Reads XML text; the first fault of text that is not well-formed comes back with its line. */
export function parseXml(text: string): XmlResult {
    const validity = XMLValidator.validate(text);
    if (validity !== true) {
        return { error: { line: validity.err.line, message: validity.err.msg } };
    }
    const nodes = parser.parse(text) as readonly Node[];
    const root = nodes.find((node) => !Object.keys(node).some((key) => key.startsWith('?') || key === '#text'));
    if (root === undefined) {
        return { error: { line: 1, message: 'There is no root element.' } };
    }
    return { root: toElement(root, (index) => text.slice(0, index).split('\n').length) };
}

export function all(element: XmlElement, name: string): XmlElement[] {
    return element.children.filter((child) => child.name === name);
}

export function one(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((child) => child.name === name);
}

/** Text of the first child with that name; undefined where it is absent or blank. */
export function textOf(element: XmlElement, name: string): string | undefined {
    const text = one(element, name)?.text;
    return text === '' ? undefined : text;
}

/** Every element below with that name, at any depth, in document order. */
export function deep(element: XmlElement, name: string): XmlElement[] {
    return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...deep(child, name)]);
}
