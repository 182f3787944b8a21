/** Describe calls: DescribeGlobalSObjectResult and DescribeSObjectResult of what the user may see. */
import { findObject, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { describeField } from './describe-field.ts';
import { readableFields, readableObject } from './objects.ts';
import type { Json } from './record-json.ts';

const MASTER_RECORD_TYPE_ID = '012000000000000AAA';
const LARGEST_BATCH = 200;

export function describeGlobal({ org, user, params }: RequestContext): Reply {
    const objects = [...org.schema.objects.values()].filter(({ apiName }) => user.object(apiName).read);
    return ok({
        encoding: 'UTF-8',
        maxBatchSize: LARGEST_BATCH,
        sobjects: objects.map((object) => basics(object, user, params['version'] ?? ''))
    });
}

export function describeObject({ org, user, params }: RequestContext): Reply {
    const object = readableObject(org, user, params['object'] ?? '');
    return ok(described(org, user, object, params['version'] ?? ''));
}

/** The org does not track which records a user looked at, so there are no recent items. */
export function basicInformation({ org, user, params }: RequestContext): Reply {
    const object = readableObject(org, user, params['object'] ?? '');
    return ok({ objectDescribe: basics(object, user, params['version'] ?? ''), recentItems: [] });
}

function basics(object: ObjectSchema, user: UserContext, version: string): Json {
    const access = user.object(object.apiName);
    const hasRecords = !object.setup && !object.view;
    const root = `/services/data/v${version}/sobjects/${object.apiName}`;
    return {
        activateable: false,
        associateEntityType: null,
        associateParentEntity: null,
        createable: object.createable && access.create,
        custom: object.custom,
        customSetting: false,
        deepCloneable: false,
        deletable: object.deletable && access.delete,
        deprecatedAndHidden: false,
        feedEnabled: false,
        hasSubtypes: false,
        isInterface: false,
        isSubtype: false,
        keyPrefix: object.view ? null : object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        layoutable: hasRecords,
        mergeable: false,
        mruEnabled: false,
        name: object.apiName,
        queryable: !object.view,
        replicateable: hasRecords,
        retrieveable: !object.view,
        searchable: hasRecords,
        triggerable: false,
        undeletable: !object.setup && object.deletable && access.delete,
        updateable: object.updateable && access.edit,
        urls: { sobject: root, describe: `${root}/describe`, rowTemplate: `${root}/{ID}` }
    };
}

function described(org: Org, user: UserContext, object: ObjectSchema, version: string): Json {
    const fields = readableFields(object, user).sort(
        (one, other) => Number(other.type === 'id') - Number(one.type === 'id')
    );
    return {
        ...basics(object, user, version),
        actionOverrides: [],
        childRelationships: childRelationships(org, user, object),
        compactLayoutable: !object.setup,
        defaultImplementation: null,
        extendedBy: null,
        extendsInterfaces: null,
        fields: fields.map((field) => describeField(object, field, user)),
        implementedBy: null,
        implementsInterfaces: null,
        listviewable: null,
        lookupLayoutable: null,
        namedLayoutInfos: [],
        networkScopeFieldName: null,
        recordTypeInfos: recordTypeInfos(org, object, version),
        searchLayoutable: false,
        sobjectDescribeOption: 'FULL',
        supportedScopes: [
            { label: `All ${object.labelPlural}`, name: 'everything' },
            { label: `My ${object.labelPlural}`, name: 'mine' }
        ]
    };
}

function childRelationships(org: Org, user: UserContext, object: ObjectSchema): Json[] {
    return object.childRelationships.flatMap((relationship) => {
        const child = findObject(org.schema, relationship.childObject);
        if (!child || !user.field(child.apiName, relationship.field).read) {
            return [];
        }
        return {
            cascadeDelete: relationship.deleteRule === 'Cascade',
            childSObject: child.apiName,
            deprecatedAndHidden: false,
            field: relationship.field,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: relationship.name,
            restrictedDelete: relationship.deleteRule === 'Restrict'
        };
    });
}

function recordTypeInfos(org: Org, object: ObjectSchema, version: string): Json[] {
    const rows = org.store.all('SELECT "Id", Name, DeveloperName, IsActive FROM RecordType WHERE SobjectType = ?', [
        object.apiName
    ]);
    const layouts = `/services/data/v${version}/sobjects/${object.apiName}/describe/layouts`;
    const master = { Id: MASTER_RECORD_TYPE_ID, Name: 'Master', DeveloperName: 'Master', IsActive: 1 };
    return [...rows, master].map((row) => ({
        active: row['IsActive'] === 1,
        available: true,
        defaultRecordTypeMapping: row['Id'] === MASTER_RECORD_TYPE_ID && rows.length === 0,
        developerName: row['DeveloperName'],
        master: row['Id'] === MASTER_RECORD_TYPE_ID,
        name: row['Name'],
        recordTypeId: row['Id'],
        urls: { layout: `${layouts}/${row['Id'] ?? ''}` }
    }));
}
