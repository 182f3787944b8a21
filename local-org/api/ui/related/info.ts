import { compactLayoutFields } from '../../../lightning/server/compact-layout.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { etagOf } from '../etag.ts';
import { listFields, type ListField } from '../lists/columns.ts';
import { displayColumn, orderedBy, preferences, type DisplayColumn, type OrderedBy } from '../lists/info.ts';
import { referenceOf, relatedListByName, type RelatedList, type RelatedListReference } from './lists.ts';

/** "Related List Column": a column of a list with the type of its field. */
export interface RelatedColumn extends DisplayColumn {
    readonly dataType: string;
    readonly filterable: boolean;
}

/** The UI API's "Related List Info" response. Source: User Interface API Developer Guide. */
export interface RelatedListInfo {
    readonly cloneable: boolean;
    readonly createable: boolean;
    readonly deletable: boolean;
    readonly displayColumns: readonly RelatedColumn[];
    readonly eTag: string;
    readonly fieldApiName: string;
    readonly fields: readonly string[];
    readonly filterLogicString: string;
    readonly filterable: boolean;
    readonly filteredByInfo: readonly never[];
    readonly label: string;
    readonly listReference: RelatedListReference;
    readonly objectApiNames: readonly string[];
    readonly optionalFields: readonly string[];
    readonly orderedByInfo: readonly OrderedBy[];
    readonly restrictColumnsToLayout: boolean;
    readonly updateable: boolean;
    readonly userPreferences: Readonly<Record<string, unknown>>;
    readonly visibility: 'Public';
    readonly visibilityEditable: boolean;
}

/** @throws OrgError INSUFFICIENT_ACCESS or INVALID_TYPE */
export function relatedListInfo(org: Org, user: UserContext, parentName: string, name: string): RelatedListInfo {
    return infoOf(org, user, relatedListByName(org, user, parentName, name));
}

export function infoOf(org: Org, user: UserContext, list: RelatedList): RelatedListInfo {
    const columns = relatedColumns(org, user, list);
    const info = {
        cloneable: false,
        createable: false,
        deletable: false,
        displayColumns: columns.map(relatedColumn),
        fieldApiName: list.relationship.field,
        fields: [],
        filterLogicString: '',
        filterable: true,
        filteredByInfo: [],
        label: list.object.labelPlural,
        listReference: referenceOf(list, null),
        objectApiNames: [list.object.apiName],
        optionalFields: [],
        orderedByInfo: orderedBy(list.object, columns),
        restrictColumnsToLayout: true,
        updateable: false,
        userPreferences: preferences(columns),
        visibility: 'Public' as const,
        visibilityEditable: false
    };
    return { ...info, eTag: etagOf(info) };
}

/** Columns of a related list: the compact layout of its object, without the way back to the parent. */
export function relatedColumns(org: Org, user: UserContext, { object, relationship }: RelatedList): ListField[] {
    const names = [object.nameField, ...compactLayoutFields(org, object)].filter((name) => name !== relationship.field);
    return listFields(org, user, object, names);
}

function relatedColumn(column: ListField): RelatedColumn {
    const { type } = column.field;
    return {
        ...displayColumn(column),
        dataType: type === 'longtextarea' ? 'textarea' : type === 'id' ? 'string' : type,
        filterable: type !== 'longtextarea'
    };
}
