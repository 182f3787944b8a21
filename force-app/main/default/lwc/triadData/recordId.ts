const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SHORT_LENGTH = 15;
const CHUNK = 5;

/** The 18-character form of a record id: each suffix character holds which of five characters are upper case. */
export function to18(id: string): string {
    if (id.length !== SHORT_LENGTH) {
        return id;
    }
    let suffix = '';
    for (let start = 0; start < SHORT_LENGTH; start += CHUNK) {
        const bits = [...id.slice(start, start + CHUNK)].reduce(
            (sum, character, index) => sum + (/[A-Z]/.test(character) ? 1 << index : 0),
            0
        );
        suffix += CHECK_CHARACTERS[bits] ?? '';
    }
    return id + suffix;
}
