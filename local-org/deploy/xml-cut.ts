/** Where the elements of an XML text stand. Reading drops positions; a deploy has to name lines and to cut objects apart losslessly. */

export interface XmlElement {
    readonly name: string;
    /** Offsets of the whole element and of what stands between its tags. */
    readonly start: number;
    readonly end: number;
    readonly innerStart: number;
    readonly innerEnd: number;
}

const TOKEN =
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<close>\/?)(?<name>[\w:.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(?<empty>\/?)>/gu;

type Span = Pick<XmlElement, 'innerStart' | 'innerEnd'>;

/** The elements directly inside a span of well-formed XML, in order. */
export function childElements(text: string, span: Span): XmlElement[] {
    const pattern = new RegExp(TOKEN);
    pattern.lastIndex = span.innerStart;
    const found: XmlElement[] = [];
    let depth = 0;
    let open = { name: '', start: 0, innerStart: 0 };
    for (let token = pattern.exec(text); token && token.index < span.innerEnd; token = pattern.exec(text)) {
        const { close, name, empty } = token.groups ?? {};
        if (name === undefined) {
            continue;
        }
        const end = token.index + token[0].length;
        if (close === '/') {
            depth -= 1;
            if (depth === 0) {
                found.push({ ...open, innerEnd: token.index, end });
            }
        } else if (empty === '/') {
            if (depth === 0) {
                found.push({ name, start: token.index, innerStart: end, innerEnd: end, end });
            }
        } else {
            if (depth === 0) {
                open = { name, start: token.index, innerStart: end };
            }
            depth += 1;
        }
    }
    return found;
}

export function rootElement(text: string): XmlElement | undefined {
    return childElements(text, { innerStart: 0, innerEnd: text.length })[0];
}

/** Text between the tags, without white space around it and with the five entities resolved. */
export function elementText(text: string, { innerStart, innerEnd }: Span): string {
    return text
        .slice(innerStart, innerEnd)
        .trim()
        .replaceAll(/^<!\[CDATA\[|\]\]>$/gu, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
}

export function childText(text: string, parent: Span, name: string): string | undefined {
    const child = childElements(text, parent).find((element) => element.name === name);
    return child === undefined ? undefined : elementText(text, child);
}

export interface Place {
    readonly lineNumber: number;
    readonly columnNumber: number;
}

/** 1-based line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
    const before = text.slice(0, offset);
    const lineNumber = before.split('\n').length;
    return { lineNumber, columnNumber: offset - before.lastIndexOf('\n') };
}
