import type { OrgSchema } from '../metadata/schema.ts';
import { syncRows } from './rows.ts';
import type { SetupWriter } from './rows.ts';

export function syncStaticResourceRows(writer: SetupWriter, schema: OrgSchema): void {
    const rows = schema.staticResources.map(({ bodyLength, cacheControl, contentType, description, digest, name }) => ({
        Name: name,
        ContentType: contentType,
        BodyLength: bodyLength,
        Body: digest,
        Description: description ?? null,
        CacheControl: cacheControl
    }));
    syncRows(writer, 'StaticResource', ['Name'], rows);
}
