import type { Store } from './store.ts';

const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const UPPER_A = 65;
const UPPER_Z = 90;
const ID_PATTERN = /^[0-9A-Za-z]{15}(?:[A-Za-z0-5]{3})?$/u;

/** The three characters that tell the case of a 15-character id: one per five, one bit per upper-case letter. */
function caseChecksum(id15: string): string {
    let checksum = '';
    for (let start = 0; start < 15; start += 5) {
        let bits = 0;
        for (let position = 0; position < 5; position += 1) {
            const code = id15.charCodeAt(start + position);
            bits |= code >= UPPER_A && code <= UPPER_Z ? 1 << position : 0;
        }
        checksum += CHECKSUM.charAt(bits);
    }
    return checksum;
}

/** Sets the case of 15 characters from their checksum; undefined where the two contradict each other. */
function restoreCase(id15: string, checksum: string): string | undefined {
    const bits = [...checksum.toUpperCase()].map((character) => CHECKSUM.indexOf(character));
    const restored = [...id15]
        .map((character, index) => {
            const upper = ((bits[Math.floor(index / 5)] ?? 0) >> (index % 5)) & 1;
            return upper === 1 ? character.toUpperCase() : character.toLowerCase();
        })
        .join('');
    return caseChecksum(restored) === checksum.toUpperCase() ? restored : undefined;
}

/** The 18-character form of a 15- or 18-character id; undefined if malformed. An 18-character id may come in any case. */
export function to18(id: string): string | undefined {
    if (!ID_PATTERN.test(id)) {
        return undefined;
    }
    const id15 = id.length === 15 ? id : restoreCase(id.slice(0, 15), id.slice(15));
    return id15 === undefined ? undefined : id15 + caseChecksum(id15);
}

/** The 15-character form, the one formulas see; undefined if malformed. */
export function to15(id: string): string | undefined {
    return to18(id)?.slice(0, 15);
}

export function isId(text: string): boolean {
    return to18(text) !== undefined;
}

/** A whole number below 62^length in base 62, padded to `length`. Text order is number order. */
export function base62(value: number, length: number): string {
    let rest = value;
    let text = '';
    while (text.length < length) {
        text = BASE_62.charAt(rest % 62) + text;
        rest = Math.floor(rest / 62);
    }
    return text;
}

export const COUNTER_TABLE = '_org_counter';

/**
 * Counts a named series up by one and returns the number reached, starting at 1. Part of the surrounding transaction:
 * a rollback takes the number back. Serves ids (`id:001`) and auto-numbers (`auto:Project__c.Name`).
 */
export function nextCount(store: Store, series: string): number {
    return store.nextCount(series);
}

/** Makes 18-character ids: key prefix, the org's three instance characters, a counter of nine. */
export function newIdFactory(store: Store, instance: string): (keyPrefix: string) => string {
    return (keyPrefix) => {
        const id15 = keyPrefix + instance + base62(nextCount(store, `id:${keyPrefix}`), 9);
        return id15 + caseChecksum(id15);
    };
}
