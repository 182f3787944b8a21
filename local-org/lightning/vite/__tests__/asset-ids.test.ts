import { describe, expect, it } from 'vitest';
import { assetId, isAssetId, parseId } from '../asset-ids.ts';

describe('ids of templates and style sheets', () => {
    it('end in .js, so that they are taken for scripts', () => {
        expect(assetId('/a/card.html', '')).toMatch(/\.js$/);
        expect(assetId('/a/card.scoped.css', 'scoped=true')).toMatch(/\.js\?scoped=true$/);
    });

    it('lead back to the file and its query', () => {
        const id = assetId('/a/card.scoped.css', 'scoped=true');
        expect(isAssetId(id)).toBe(true);
        expect(parseId(id)).toEqual({ file: '/a/card.scoped.css', query: 'scoped=true' });
        expect(parseId('/a/card.ts')).toEqual({ file: '/a/card.ts', query: '' });
    });
});
