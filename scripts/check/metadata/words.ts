/** Whether two texts say the same but for case, punctuation and spacing. */
export function sameWords(first: string, second: string): boolean {
    const words = (text: string): string =>
        text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim();
    return words(first) === words(second);
}
