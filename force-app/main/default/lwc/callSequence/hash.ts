/**
 * FNV-1a, 64 bit (http://www.isthe.com/chongo/tech/comp/fnv/), over the UTF-16 code units of a text, which for the
 * ASCII of facts and rules are its bytes. It tells whether two inputs were the same; it is no seal against forgery.
 */

const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;
const WORD = 2 ** 32;

function hexWord(word: number): string {
    return word.toString(16).padStart(8, '0');
}

/** 16 lower-case hexadecimal digits. */
export function hashText(text: string): string {
    let high = OFFSET_HIGH;
    let low = OFFSET_LOW;
    for (let index = 0; index < text.length; index += 1) {
        low = (low ^ text.charCodeAt(index)) >>> 0;
        // The prime is 2^40 + 0x1b3; products stay below 2^53.
        const product = low * PRIME_LOW;
        high = (Math.imul(high, PRIME_LOW) + Math.floor(product / WORD) + (low << 8)) >>> 0;
        low = product >>> 0;
    }
    return hexWord(high) + hexWord(low);
}

/** JSON with the keys of every object in code-unit order: the same text for the same content. */
export function canonicalJson(value: unknown): string {
    if (Array.isArray(value)) {
        return `[${value.map(canonicalJson).join(',')}]`;
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).filter(([, member]) => member !== undefined);
        entries.sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
    }
    return JSON.stringify(value ?? null);
}
