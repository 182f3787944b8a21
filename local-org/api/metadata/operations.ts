/** What the Metadata API is asked, apart from the way it is asked. */
import { componentsOfType } from '../../deploy/component-list.ts';
import { platformTypes } from '../../deploy/type-table.ts';
import { BUNDLE_TYPE, DEPLOYED_TYPES, isKnownType, OBJECT_CHILDREN } from '../../deploy/types.ts';
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
            inFolder: false,
            metaFile: false,
            suffix: type === BUNDLE_TYPE.type ? undefined : suffix,
            xmlName: type
        })),
        organizationNamespace: '',
        partialSaveAllowed: true,
        testRequired: false
    };
}

/** `FileProperties` of every component of a type. The org keeps no author and no date of a component: its own are told. */
export function listMetadata(org: Org, user: UserContext, type: string): object[] {
    // Of types that no deploy takes there are no components.
    if (!isKnownType(type) && platformTypes().elementsOf(type) === undefined) {
        throw new OrgError('INVALID_TYPE', `INVALID_TYPE: Unknown type:${type}`);
    }
    const at = org.now().toISOString();
    const by = { createdById: user.userId, createdByName: user.name, createdDate: at };
    const last = { lastModifiedById: user.userId, lastModifiedByName: user.name, lastModifiedDate: at };
    return componentsOfType(org, type).map(({ fullName, fileName }) => ({
        ...by,
        fileName,
        fullName,
        id: '',
        ...last,
        manageableState: 'unmanaged',
        type
    }));
}
