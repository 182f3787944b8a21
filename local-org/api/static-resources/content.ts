import { RESOURCE_TYPE } from '../../deploy/types.ts';
import type { Org } from '../../org.ts';

/** Where the metadata keeps the content of a static resource; what is said of it stands beside it. */
export function contentPath(name: string): string {
    return `${RESOURCE_TYPE.folder}/${name}.${RESOURCE_TYPE.suffix}`;
}

/** Content of the static resource of that name, which is written as the metadata has it. */
export function contentOf({ metadata }: Org, name: string): Uint8Array | undefined {
    const content = metadata.files().get(contentPath(name));
    return content === undefined ? undefined : Buffer.from(content, 'base64');
}
