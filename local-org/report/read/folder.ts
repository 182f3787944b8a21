/** `reports/Sales.reportFolder-meta.xml`, `dashboards/Sales.dashboardFolder-meta.xml`. */
import type { SourceFile } from '../../metadata/sources.ts';
import { readMetadata, type MetadataNode } from '../../metadata/xml.ts';
import { UNFILED, type FolderSchema } from '../definition.ts';

const EVERYBODY = ['AllInternalUsers', 'Organization', 'PortalUsers'];

/** Folders are shared with everybody or with nobody: shares with some are refused. */
function isPublic(node: MetadataNode): boolean {
    const shares = node.all('folderShares');
    const few = shares.find((share) => !EVERYBODY.includes(share.required('sharedTo')));
    if (few) {
        few.fail(
            'sharedTo',
            `is ${few.required('sharedTo')}: the local org shares folders with AllInternalUsers or with nobody.`,
            'Share the folder with everybody, or leave the share out.'
        );
    }
    const accessType = node.text('accessType');
    if (accessType === 'Shared') {
        node.fail('accessType', 'is Shared, which the local org does not support.', 'Write Public or Hidden.');
    }
    return shares.length > 0 || accessType === 'Public' || accessType === 'PublicInternal';
}

export function loadFolder({ name, path }: SourceFile, kind: FolderSchema['kind']): FolderSchema {
    const node = readMetadata(path, `${kind}Folder`);
    return { file: path, kind, name, label: node.required('name'), isPublic: isPublic(node) };
}

/** Name of the folder a report or dashboard lies in. Throws MetadataError for folders in folders. */
export function folderOf({ name, path }: SourceFile, root: 'reports' | 'dashboards', node: MetadataNode): string {
    const inside = path.split(/[\\/]/u).slice(0, -1);
    const folders = inside.slice(inside.lastIndexOf(root) + 1);
    if (folders.length > 1) {
        node.fail('', `${name} lies in a folder of a folder, which the local org does not support.`, 'Move it up.');
    }
    return folders[0] ?? UNFILED;
}
