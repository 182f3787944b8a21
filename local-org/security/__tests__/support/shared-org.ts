import { sourceFolder } from '../../../metadata/__tests__/source-folder.ts';
import { openOrg } from '../../../lifecycle.ts';
import type { OpenOrg } from '../../../lifecycle.ts';
import { userContext } from '../../context.ts';
import type { UserContext } from '../../access.ts';
import { save } from '../../../dml/save.ts';
import type { InputRecord, RowResult, SaveOperation } from '../../../dml/types.ts';
import { query } from '../../../soql/query.ts';
import type { SoqlPage } from '../../../soql/types.ts';

const object = (label: string, sharing: string): string =>
    `<label>${label}</label><pluralLabel>${label}s</pluralLabel><sharingModel>${sharing}</sharingModel><nameField><label>Name</label><type>Text</type></nameField>`;
const field = (name: string, type: string, rest = ''): string =>
    `<fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${rest}`;
const permission = (name: string, rights: readonly string[]): string =>
    `<objectPermissions>${['Create', 'Delete', 'Edit', 'Read'].map((right) => `<allow${right}>${rights.includes(right)}</allow${right}>`).join('')}<modifyAllRecords>false</modifyAllRecords><object>${name}</object><viewAllRecords>${rights.includes('ViewAll')}</viewAllRecords></objectPermissions>`;
const ALL_RIGHTS = ['Create', 'Delete', 'Edit', 'Read'];

/** Private cases with parts below them, public read-only notices; roles East and West below Lead; a team, a queue, four rules. */
function sources(): { readonly path: string; remove(): void } {
    const party = (kind: string, name: string): string => `<${kind}>${name}</${kind}>`;
    const rule = (name: string, level: string, to: string, rest: string): string =>
        `<fullName>${name}</fullName><accessLevel>${level}</accessLevel><label>${name}</label><sharedTo>${to}</sharedTo>${rest}`;
    return sourceFolder()
        .write('objects/Case_File__c/Case_File__c.object-meta.xml', 'CustomObject', object('Case File', 'Private'))
        .write(
            'objects/Case_File__c/fields/Region__c.field-meta.xml',
            'CustomField',
            field('Region__c', 'Text', '<length>20</length>')
        )
        .write(
            'objects/Case_File__c/fields/Weight__c.field-meta.xml',
            'CustomField',
            field('Weight__c', 'Number', '<precision>6</precision><scale>0</scale>')
        )
        .write(
            'objects/Case_Part__c/Case_Part__c.object-meta.xml',
            'CustomObject',
            object('Case Part', 'ControlledByParent')
        )
        .write(
            'objects/Case_Part__c/fields/Case_File__c.field-meta.xml',
            'CustomField',
            field(
                'Case_File__c',
                'MasterDetail',
                '<referenceTo>Case_File__c</referenceTo><relationshipLabel>Parts</relationshipLabel><relationshipName>Parts</relationshipName><reparentableMasterDetail>true</reparentableMasterDetail>'
            )
        )
        .write('objects/Notice__c/Notice__c.object-meta.xml', 'CustomObject', object('Notice', 'Read'))
        .write('roles/Lead.role-meta.xml', 'Role', '<name>Lead</name>')
        .write('roles/East.role-meta.xml', 'Role', '<name>East</name><parentRole>Lead</parentRole>')
        .write('roles/West.role-meta.xml', 'Role', '<name>West</name><parentRole>Lead</parentRole>')
        .write('groups/Team.group-meta.xml', 'Group', '<doesIncludeBosses>false</doesIncludeBosses><name>Team</name>')
        .write(
            'groups/Circle.group-meta.xml',
            'Group',
            '<doesIncludeBosses>true</doesIncludeBosses><name>Circle</name>'
        )
        .write(
            'queues/Desk.queue-meta.xml',
            'Queue',
            '<name>Desk</name><queueMembers><users><user>west@example.com</user></users></queueMembers><queueSobject><sobjectType>Case_File__c</sobjectType></queueSobject>'
        )
        .write(
            'sharingRules/Case_File__c.sharingRules-meta.xml',
            'SharingRules',
            `<sharingOwnerRules>${rule('East_To_Team', 'Read', party('group', 'Team'), `<sharedFrom>${party('role', 'East')}</sharedFrom>`)}</sharingOwnerRules>` +
                `<sharingCriteriaRules>${rule('North_To_West', 'Edit', party('role', 'West'), '<criteriaItems><field>Region__c</field><operation>equals</operation><value>North</value></criteriaItems><criteriaItems><field>Weight__c</field><operation>greaterThan</operation><value>9</value></criteriaItems><criteriaItems><field>Region__c</field><operation>equals</operation><value>Pole</value></criteriaItems><booleanFilter>(1 AND 2) OR 3</booleanFilter>')}</sharingCriteriaRules>`
        )
        .write(
            'permissionsets/Case_Work.permissionset-meta.xml',
            'PermissionSet',
            `<label>Case Work</label><fieldPermissions><editable>true</editable><field>Case_File__c.Region__c</field><readable>true</readable></fieldPermissions><fieldPermissions><editable>true</editable><field>Case_File__c.Weight__c</field><readable>true</readable></fieldPermissions>${['Case_File__c', 'Case_Part__c', 'Notice__c'].map((name) => permission(name, ALL_RIGHTS)).join('')}`
        )
        .write(
            'permissionsets/Case_Overview.permissionset-meta.xml',
            'PermissionSet',
            `<label>Case Overview</label>${permission('Case_File__c', ['Read', 'ViewAll'])}`
        )
        .write(
            'mutingpermissionsets/No_Weight.mutingpermissionset-meta.xml',
            'MutingPermissionSet',
            `<label>No Weight</label><fieldPermissions><editable>true</editable><field>Case_File__c.Weight__c</field><readable>true</readable></fieldPermissions>${permission('Case_Part__c', ['Edit'])}`
        )
        .write(
            'permissionsetgroups/Muted_Work.permissionsetgroup-meta.xml',
            'PermissionSetGroup',
            '<label>Muted Work</label><mutingPermissionSets>No_Weight</mutingPermissionSets><permissionSets>Case_Work</permissionSets>'
        );
}

const person = (name: string, role: string | undefined, extra = {}) => ({
    username: `${name}@example.com`,
    firstName: name,
    lastName: 'Tester',
    email: `${name}@example.com`,
    alias: name,
    profile: 'Minimum Access - Salesforce',
    permissionSets: ['Case_Work'],
    ...(role === undefined ? {} : { role }),
    ...extra
});

export interface SharedOrg {
    readonly org: OpenOrg;
    user(name: string): UserContext;
    /** Names of the records the user sees, in order. */
    seen(name: string, object?: string): string[];
    query(name: string, soql: string): SoqlPage;
    save(name: string, operation: SaveOperation, object: string, record: InputRecord): RowResult;
    /** As the administrator; the id of what was made. */
    make(object: string, record: InputRecord): string;
    id(object: string, column: string, value: string): string;
    close(): void;
}

export function openSharedOrg(options: { readonly closedToHierarchies?: readonly string[] } = {}): SharedOrg {
    const folder = sources();
    const users = [
        person('admin', undefined, { profile: 'System Administrator', permissionSets: ['Case_Work'] }),
        person('lead', 'Lead'),
        person('east', 'East'),
        person('west', 'West'),
        person('other', undefined),
        person('viewer', undefined, { permissionSets: ['Case_Overview'] }),
        person('muted', undefined, { permissionSets: [], permissionSetGroups: ['Muted_Work'] }),
        person('guest', undefined, { permissionSets: [] })
    ];
    const org = openOrg({ sources: [folder.path], file: ':memory:', users, seed: 'sharing', ...options });
    folder.remove();
    const id = (object: string, column: string, value: string): string =>
        String(org.store.get(`SELECT "Id" FROM "${object}" WHERE "${column}" = ?`, [value])?.['Id']);
    const user = (name: string): UserContext => userContext(org, id('User', 'Username', `${name}@example.com`));
    const only = (name: string, operation: SaveOperation, object: string, record: InputRecord): RowResult => {
        const [result] = save(org, user(name), { operation, object, records: [record], allOrNone: false });
        if (!result) {
            throw new Error('The save gave no result.');
        }
        return result;
    };
    return {
        org,
        user,
        id,
        seen: (name, object = 'Case_File__c') =>
            query(org, user(name), `SELECT Name FROM ${object} ORDER BY Name`).rows.map(
                ({ values }) => values['Name'] as string
            ),
        query: (name, soql) => query(org, user(name), soql),
        save: only,
        make: (object, record) => {
            const { errors, id: made } = only('admin', 'insert', object, record);
            if (made === undefined) {
                throw new Error(JSON.stringify(errors));
            }
            return made;
        },
        close: () => org.close()
    };
}
