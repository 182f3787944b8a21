import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSchema } from '../load.ts';
import { staticResourceContent } from '../static-resource-content.ts';
import { sourceFolder, type SourceFolder } from './source-folder.ts';

const ABOUT = '<cacheControl>Public</cacheControl><contentType>text/css</contentType>';

let folder: SourceFolder;
beforeEach(() => {
    folder = sourceFolder().write('staticresources/Theme.resource-meta.xml', 'StaticResource', ABOUT);
});
afterEach(() => folder.remove());

describe('a static resource of the sources', () => {
    it('is the file beside its metadata', () => {
        folder.write('staticresources/Theme.css', '', 'b {}').write('staticresources/Theme.old.css', '', 'no');
        expect(loadSchema([folder.path]).staticResources).toMatchObject([
            { name: 'Theme', contentType: 'text/css', cacheControl: 'Public', bodyLength: 4 }
        ]);
        expect(loadSchema([folder.path]).unsupported).toEqual([]);
    });

    it('is an archive of the folder of that name, whatever that folder holds', async () => {
        folder
            .write('staticresources/Theme/img/a.svg', '', '<svg/>')
            .write('staticresources/Theme/Order__c.object-meta.xml', '', 'no metadata of the org');
        const content = staticResourceContent(`${folder.path}/staticresources/Theme.resource-meta.xml`);
        const zip = await JSZip.loadAsync(content ?? '');
        expect(Object.keys(zip.files)).toEqual(['Order__c.object-meta.xml', 'img/a.svg']);
        expect(loadSchema([folder.path]).staticResources[0]?.bodyLength).toBe(content?.byteLength);
    });

    it('has another digest when its content is another of the same length', () => {
        folder.write('staticresources/Theme.css', '', 'b {}');
        const before = loadSchema([folder.path]).staticResources[0]?.digest;
        folder.write('staticresources/Theme.css', '', 'c {}');
        expect(loadSchema([folder.path]).staticResources[0]?.digest).not.toBe(before);
    });

    it('is refused without a content, above 5 MB, and with a cache control that there is not', () => {
        expect(() => loadSchema([folder.path])).toThrow(/StaticResource.content: of Theme is missing/u);
        folder.write('staticresources/Theme.css', '', 'x'.repeat(5 * 1024 * 1024 + 1));
        expect(() => loadSchema([folder.path])).toThrow(/more than 5242880 bytes/u);
        folder.write('staticresources/Theme.resource-meta.xml', 'StaticResource', ABOUT.replace('Public', 'Shared'));
        expect(() => loadSchema([folder.path])).toThrow(/cacheControl: is "Shared"/u);
    });
});
