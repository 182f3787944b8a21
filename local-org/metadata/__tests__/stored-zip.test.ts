import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { storedZip } from '../stored-zip.ts';

describe('a stored zip', () => {
    it('is read by others as the files it was made of', async () => {
        const zip = await JSZip.loadAsync(
            storedZip([
                ['css/größe.css', Buffer.from('a {}')],
                ['empty.txt', new Uint8Array()]
            ]),
            { checkCRC32: true }
        );
        expect(Object.keys(zip.files)).toEqual(['css/größe.css', 'empty.txt']);
        expect(await zip.file('css/größe.css')?.async('string')).toBe('a {}');
        expect(await zip.file('empty.txt')?.async('string')).toBe('');
    });

    it('is the same for the same files', () => {
        const once = storedZip([['a', Buffer.from('b')]]);
        expect(storedZip([['a', Buffer.from('b')]])).toEqual(once);
        expect(storedZip([['a', Buffer.from('c')]])).not.toEqual(once);
    });
});
