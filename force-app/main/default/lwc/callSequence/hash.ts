/**
 * cyrb53 in its 64-bit form (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js, public domain) over
 * the UTF-16 code units of a text. It tells whether two inputs were the same; it is no seal against forgery.
 */

const FIRST_FACTOR = 0x9e3779b1;
const SECOND_FACTOR = 0x5f356495;
const HEX_BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexByte(word: number, shift: number): string {
    return HEX_BYTES[(word >>> shift) & 0xff] ?? '';
}

function hexWord(word: number): string {
    return hexByte(word, 24) + hexByte(word, 16) + hexByte(word, 8) + hexByte(word, 0);
}

/** A hash that grows with what is added: adding texts one by one hashes them as one text. */
export class GrowingHash {
    private first = 0xdeadbeef | 0;
    private second = 0x41c6ce57;

    add(text: string): this {
        let { first, second } = this;
        for (let index = 0; index < text.length; index += 1) {
            const unit = text.charCodeAt(index);
            first = Math.imul(first ^ unit, FIRST_FACTOR);
            second = Math.imul(second ^ unit, SECOND_FACTOR);
        }
        this.first = first;
        this.second = second;
        return this;
    }

    /** A hash that goes on from what was added here so far. */
    fork(): GrowingHash {
        const forked = new GrowingHash();
        forked.first = this.first;
        forked.second = this.second;
        return forked;
    }

    /** Whole numbers below 65,536, each as one code unit. */
    addUnits(units: ArrayLike<number>): this {
        let { first, second } = this;
        for (let index = 0; index < units.length; index += 1) {
            const unit = units[index] ?? 0;
            first = Math.imul(first ^ unit, FIRST_FACTOR);
            second = Math.imul(second ^ unit, SECOND_FACTOR);
        }
        this.first = first;
        this.second = second;
        return this;
    }

    /** A 32-bit whole number as two code units, the lower one first. */
    addNumber(number: number): this {
        const low = number & 0xffff;
        const high = number >>> 16;
        this.first = Math.imul(Math.imul(this.first ^ low, FIRST_FACTOR) ^ high, FIRST_FACTOR);
        this.second = Math.imul(Math.imul(this.second ^ low, SECOND_FACTOR) ^ high, SECOND_FACTOR);
        return this;
    }

    /** 16 lower-case hexadecimal digits. */
    toString(): string {
        let { first, second } = this;
        first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
        second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
        return hexWord(second) + hexWord(first);
    }
}

/** 16 lower-case hexadecimal digits. */
export function hashText(text: string): string {
    return new GrowingHash().add(text).toString();
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
