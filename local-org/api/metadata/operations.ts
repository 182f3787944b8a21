/** What the Metadata API is asked, apart from the way it is asked. */
import { componentsOfType, type ListedComponent } from '../../deploy/component-list.ts';
import { platformTypes } from '../../deploy/type-table.ts';
import {
    BUNDLE_TYPE,
    DEPLOYED_TYPES,
    folderTypeOf,
    isKnownType,
    OBJECT_CHILDREN,
    RESOURCE_TYPE
} from '../../deploy/types.ts';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
    CustomObject: OBJECT_CHILDREN.map(({ type }) => type),
    CustomLabels: ['CustomLabel']
};

/** `DescribeMetadataResult`. Only types that a deploy takes are told of. */
export function describeMetadata(): object {
    return {
        metadataObjects: DEPLOYED_TYPES.map(({ type, folder, suffix }) => ({
            childXmlNames: CHILDREN[type],
            directoryName: folder,
            inFolder: folderTypeOf(type) !== undefined,
            metaFile: type === RESOURCE_TYPE.type,
            suffix: type === BUNDLE_TYPE.type ? undefined : suffix,
            xmlName: type
        })),
        organizationNamespace: '',
        partialSaveAllowed: true,
        testRequired: false
    };
}

/** `FileProperties`. The org keeps no author and no date of a component: the asker and the moment are told. */
export function fileProperties(org: Org, user: UserContext, { type, fullName, fileName }: ListedComponent): object {
    const at = org.now().toISOString();
    return {
        createdById: user.userId,
        createdByName: user.name,
        createdDate: at,
        fileName,
        fullName,
        id: '',
        lastModifiedById: user.userId,
        lastModifiedByName: user.name,
        lastModifiedDate: at,
        manageableState: 'unmanaged',
        type
    };
}

/** Every component of a type, or those in a folder of it. */
export function listMetadata(org: Org, user: UserContext, type: string, folder?: string): object[] {
    // Of types that no deploy takes there are no components.
    if (!isKnownType(type) && platformTypes().elementsOf(type) === undefined) {
        throw new OrgError('INVALID_TYPE', `INVALID_TYPE: Unknown type:${type}`);
    }
    const isInside = ({ fullName }: ListedComponent): boolean =>
        folder === undefined || fullName.startsWith(`${folder}/`);
    return componentsOfType(org, type)
        .filter(isInside)
        .map((component) => fileProperties(org, user, component));
}
