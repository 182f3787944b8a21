/** Static resources made and changed one at a time: each is a change of the org's metadata, as a deploy of it would be. */
import { XMLBuilder } from 'fast-xml-parser';
import { checkDeployable } from '../../deploy/request.ts';
import { RESOURCE_TYPE } from '../../deploy/types.ts';
import { OrgError } from '../../errors.ts';
import { MetadataError } from '../../metadata/errors.ts';
import type { StaticResourceSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { contentPath } from './content.ts';

export type Properties = Pick<StaticResourceSchema, 'name' | 'contentType' | 'cacheControl' | 'description'>;

interface Change {
    /** Name of a resource that is to go. */
    readonly gone?: string;
    readonly put?: { readonly properties: Properties; readonly content: Uint8Array };
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });

function metadataOf({ cacheControl, contentType, description }: Properties): string {
    return String(
        builder.build({
            '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
            [RESOURCE_TYPE.type]: {
                '@xmlns': 'http://soap.sforce.com/2006/04/metadata',
                cacheControl,
                contentType,
                description
            }
        })
    );
}

/** Throws INSUFFICIENT_ACCESS, LOCAL_ORG_UNSUPPORTED where the org follows folders, FIELD_INTEGRITY_EXCEPTION for what no resource can be. */
export function changeStaticResources(org: Org, user: UserContext, { gone, put }: Change): void {
    checkDeployable(org, user);
    const files = new Map(org.metadata.files());
    if (gone !== undefined) {
        files.delete(contentPath(gone));
        files.delete(`${contentPath(gone)}-meta.xml`);
    }
    if (put) {
        const path = contentPath(put.properties.name);
        files.set(`${path}-meta.xml`, metadataOf(put.properties));
        files.set(path, Buffer.from(put.content).toString('base64'));
    }
    try {
        org.metadata.replace(files, { after: () => put && signChange(org, user, put.properties.name) });
    } catch (error) {
        throw error instanceof MetadataError ? new OrgError('FIELD_INTEGRITY_EXCEPTION', error.problem) : error;
    }
}

/** The org writes set-up rows in its own name; here a person stands behind them. */
function signChange({ store }: Org, { userId }: UserContext, name: string): void {
    store.run(
        `UPDATE StaticResource SET "LastModifiedById" = ?,
         "CreatedById" = CASE WHEN "CreatedDate" = "LastModifiedDate" THEN ? ELSE "CreatedById" END WHERE "Name" = ?`,
        [userId, userId, name]
    );
}
