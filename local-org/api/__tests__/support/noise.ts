/** Where the noise of malformed requests comes from. */

export type Random = () => number;

/** Mulberry32: small, and good enough to choose with. */
export function randomFrom(seed: number): Random {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

export const choose = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** Takes out, doubles or swaps a few characters. */
export function broken(random: Random, text: string): string {
    let result = text;
    const times = Math.floor(random() * 3);
    for (let time = 0; time <= times; time += 1) {
        const place = Math.floor(random() * (result.length + 1));
        const noise = choose(random, [
            '',
            "'",
            '"',
            '(',
            ')',
            ')))',
            ',',
            '{',
            '}',
            '\\',
            '%',
            '\u0000',
            ' NOT ',
            ' FROM ',
            '99999999999999999999',
            '😀',
            '&',
            ':'
        ]);
        result = result.slice(0, place) + noise + result.slice(place + Math.floor(random() * 6));
    }
    return Buffer.from(result, 'utf8').toString('utf8');
}
