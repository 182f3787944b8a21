/** Elements and values of a flow that the org runs: `supported.json`, which the project's metadata check reads, too. */
import { readFileSync } from 'node:fs';
import { childElements, childText, elementText, placeOf, type XmlElement } from '../../deploy/xml-cut.ts';

/** Element to the type of its content, to the values it may have, or to `unread` where nothing depends on it. */
type SupportedElements = Readonly<Record<string, string | readonly string[]>>;

const SUPPORTED = JSON.parse(readFileSync(new URL('../supported.json', import.meta.url), 'utf8')) as Readonly<
    Record<string, SupportedElements>
>;

export interface UnsupportedPart {
    /** Name of the element it stands in; empty for the flow as a whole. */
    readonly element: string;
    readonly line: number;
    readonly what: string;
}

/** Everything below a flow's root that the org does not run, in document order. */
export function unsupportedParts(text: string, root: XmlElement): UnsupportedPart[] {
    return [...partsOf(text, root, 'Flow', '')];
}

function* partsOf(text: string, parent: XmlElement, type: string, owner: string): Generator<UnsupportedPart> {
    const known = SUPPORTED[type] ?? {};
    for (const child of childElements(text, parent)) {
        const accepted = known[child.name];
        const isNode = accepted === undefined || (typeof accepted === 'string' && accepted in SUPPORTED);
        const name = isNode && type !== 'FlowActionCall' ? (childText(text, child, 'name') ?? owner) : owner;
        const found = (what: string): UnsupportedPart => ({
            element: name,
            line: placeOf(text, child.start).lineNumber,
            what
        });
        if (accepted === undefined) {
            yield found(`${child.name} in ${type}`);
        } else if (typeof accepted !== 'string') {
            const value = elementText(text, child);
            if (!accepted.includes(value)) {
                yield found(`${child.name} ${value}`);
            }
        } else if (accepted in SUPPORTED) {
            yield* partsOf(text, child, accepted, name);
        }
    }
}

/** Lines of everything in the flow that has a name. */
export function linesOf(text: string, root: XmlElement): Map<string, number> {
    const named = childElements(text, root).flatMap((child): [string, number][] => {
        const name = child.name === 'start' ? 'start' : childText(text, child, 'name');
        return name === undefined ? [] : [[name, placeOf(text, child.start).lineNumber]];
    });
    return new Map(named);
}
