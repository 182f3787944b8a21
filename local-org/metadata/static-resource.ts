import { createHash } from 'node:crypto';
import type { StaticResourceSchema } from './schema.ts';
import type { SourceFile } from './sources.ts';
import { staticResourceContent } from './static-resource-content.ts';
import { readMetadata } from './xml.ts';

/** "Static Resources": 5 MB each. */
const LARGEST_BYTES = 5 * 1024 * 1024;

/** `X.resource-meta.xml` and what it tells of: a file beside it or an unpacked archive. */
export function loadStaticResource({ name, path }: SourceFile): StaticResourceSchema {
    const node = readMetadata(path, 'StaticResource');
    const cacheControl = node.required('cacheControl');
    if (cacheControl !== 'Private' && cacheControl !== 'Public') {
        return node.fail('cacheControl', `is "${cacheControl}".`, 'Write Private or Public.');
    }
    const content = staticResourceContent(path);
    if (content === undefined) {
        return node.fail('content', `of ${name} is missing.`, 'Add the file or the folder of that name beside it.');
    }
    if (content.byteLength > LARGEST_BYTES) {
        return node.fail('content', `has more than ${LARGEST_BYTES} bytes.`, 'Make the resource smaller.');
    }
    const description = node.text('description');
    return {
        name,
        contentType: node.required('contentType'),
        cacheControl,
        ...(description === undefined ? {} : { description }),
        bodyLength: content.byteLength,
        digest: createHash('sha256').update(content).digest('hex')
    };
}
