import { field, integer, READ_ONLY, REQUIRED, restrictedPicklist, text } from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';

/** Rows follow the metadata; `Body` holds the digest of the content and is shown as an address. */
export const STATIC_RESOURCE = standardObject({
    ...MIRROR,
    apiName: 'StaticResource',
    label: 'Static Resource',
    labelPlural: 'Static Resources',
    keyPrefix: '081',
    nameField: 'Name',
    fields: [
        text('NamespacePrefix', 'Namespace Prefix', 15, READ_ONLY),
        text('Name', 'Name', 255, { ...REQUIRED, nameField: true }),
        text('ContentType', 'MIME Type', 120, REQUIRED),
        integer('BodyLength', 'Size', 9, READ_ONLY),
        field('Body', 'Body', 'base64', REQUIRED),
        field('Description', 'Description', 'textarea', { length: 255 }),
        restrictedPicklist('CacheControl', 'Cache Control', ['Private', 'Public'], REQUIRED)
    ]
});
