import type { ToastMessageLink } from 'lightning/platformShowToastEvent';

export interface MessagePart {
    readonly key: number;
    readonly text: string;
    readonly url?: string;
}

/** Splits `Saved {0}.` at its placeholders and puts in the texts and links that belong there. */
export function messageParts(message: string, data: readonly (string | ToastMessageLink)[]): MessagePart[] {
    return message
        .split(/\{(\d+)\}/)
        .map((piece, key) => {
            const insertion = key % 2 === 1 ? data[Number(piece)] : piece;
            return typeof insertion === 'object'
                ? { key, text: insertion.label, url: insertion.url }
                : { key, text: insertion ?? '' };
        })
        .filter(({ text }) => text !== '');
}
