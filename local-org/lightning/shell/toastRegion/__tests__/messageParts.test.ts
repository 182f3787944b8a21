import { describe, expect, it } from 'vitest';
import { messageParts } from '../messageParts.ts';

describe('messageParts', () => {
    it('leaves a message without placeholders whole', () => {
        expect(messageParts('Saved.', []).map(({ text }) => text)).toEqual(['Saved.']);
    });

    it('puts texts and links where their placeholders stand', () => {
        const link = { label: 'Acme', url: '/lightning/r/Account/001A/view' };
        expect(messageParts('{1} saved {0}.', [link, 'Rowan']).map(({ text, url }) => ({ text, url }))).toEqual([
            { text: 'Rowan', url: undefined },
            { text: ' saved ', url: undefined },
            { text: 'Acme', url: link.url },
            { text: '.', url: undefined }
        ]);
    });

    it('gives nothing for an empty message', () => {
        expect(messageParts('', [])).toEqual([]);
    });
});
