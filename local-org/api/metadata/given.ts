/** Components out of the `metadata` elements of a call: their type stands in an attribute, their content is kept as it was sent. */
import { OrgError } from '../../errors.ts';
import { childElements, childText, rootElement, type XmlElement } from '../../deploy/xml-cut.ts';

export interface GivenComponent {
    readonly type: string;
    readonly fullName: string;
    /** What stands inside the element, without the name, without prefixes, without elements that are nil. */
    readonly inner: string;
}

const TYPE = /\s(?:\w+:)?type\s*=\s*["'](?:\w+:)?(?<type>\w+)["']/u;
const PREFIX = /<(?<close>\/?)\w+:(?=\w)/gu;
const NIL = /<(?<name>\w+)\s[^>]*nil="true"[^>]*?(?:\/>|>\s*<\/\k<name>>)/gu;
const MOST = 10;

function localName({ name }: XmlElement): string {
    return name.split(':').at(-1) ?? name;
}

function elementsNamed(text: string, parent: XmlElement | undefined, name: string): XmlElement[] {
    return (parent ? childElements(text, parent) : []).filter((element) => localName(element) === name);
}

/** Throws LIMIT_EXCEEDED for more components than a call takes, INVALID_TYPE for one without its type or name. */
export function givenComponents(text: string, operation: string): GivenComponent[] {
    const [body] = elementsNamed(text, rootElement(text), 'Body');
    const [call] = elementsNamed(text, body, operation);
    const given = elementsNamed(text, call, 'metadata');
    if (given.length > MOST) {
        throw new OrgError(
            'LIMIT_EXCEEDED',
            `record limit reached. cannot submit more than ${MOST} records in this operation`
        );
    }
    return given.map((element) => {
        const type = TYPE.exec(text.slice(element.start, element.innerStart))?.groups?.['type'];
        const plain = text
            .slice(element.innerStart, element.innerEnd)
            .replaceAll(PREFIX, '<$<close>')
            .replaceAll(NIL, '');
        const whole = { innerStart: 0, innerEnd: plain.length };
        const fullName = childText(plain, whole, 'fullName');
        if (type === undefined || fullName === undefined || fullName === '') {
            throw new OrgError('INVALID_TYPE', 'A metadata element needs its type and its fullName');
        }
        const name = childElements(plain, whole).find((child) => child.name === 'fullName') as XmlElement;
        return { type, fullName, inner: plain.slice(0, name.start) + plain.slice(name.end) };
    });
}
