import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { save } from '../../dml/save.ts';
import { openOrg, type OpenOrg } from '../../lifecycle.ts';
import { findField, findObject } from '../../metadata/schema.ts';
import { userContext } from '../../security/context.ts';
import { query } from '../../soql/query.ts';
import { deploy, type DeployOutcome } from '../deploy.ts';
import { CRATE, crate, manifestXml, metadataXml, textField, zipOf } from './zip-of.ts';

const ALL = { checkOnly: false, rollbackOnError: true };
type Members = Parameters<typeof zipOf>[0];

let org: OpenOrg;
beforeEach(() => {
    org = openOrg({ sources: [], file: ':memory:', seed: 'deploy' });
});
afterEach(() => org.close());

const put = (members: Members, files: Readonly<Record<string, string>> = {}, options = ALL): DeployOutcome =>
    deploy(org, zipOf(members, files), options);
const hasField = (name: string): boolean => {
    const object = findObject(org.schema, 'Crate__c');
    return object !== undefined && findField(object, name) !== undefined;
};
const admin = () => userContext(org, String(org.store.get('SELECT "Id" FROM User WHERE Alias = ?', ['admin'])?.['Id']));
const PERMISSIONS = metadataXml(
    'PermissionSet',
    `<label>Crates</label>
<objectPermissions><object>Crate__c</object><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>true</modifyAllRecords><viewAllRecords>true</viewAllRecords></objectPermissions>
<fieldPermissions><editable>true</editable><field>Crate__c.Code__c</field><readable>true</readable></fieldPermissions>`
);
const WITH_SET = { ...CRATE, PermissionSet: ['Crates'] };
const SET = { 'permissionsets/Crates.permissionset': PERMISSIONS };

/** Deploys Crate__c with Code__c, lets the administrator use it, and keeps crates with these codes. */
function keepCrates(...codes: readonly string[]): void {
    put(WITH_SET, { ...crate(textField('Code__c')), ...SET });
    const setId = org.store.get('SELECT "Id" FROM PermissionSet WHERE Name = ?', ['Crates'])?.['Id'] ?? null;
    save(org, admin(), {
        operation: 'insert',
        object: 'PermissionSetAssignment',
        allOrNone: true,
        records: [{ AssigneeId: admin().userId, PermissionSetId: setId }]
    });
    org.accessChanged();
    const records = codes.map((code) => ({ Name: code, Code__c: code }));
    save(org, admin(), { operation: 'insert', object: 'Crate__c', allOrNone: true, records });
}
const codes = (): unknown[] =>
    query(org, admin(), 'SELECT Code__c FROM Crate__c ORDER BY Name').rows.map((row) => JSON.stringify(row));

describe('deploy into an empty org', () => {
    it('puts objects, fields and permissions in force', () => {
        const { failures, deployed } = put(WITH_SET, { ...crate(textField('Code__c')), ...SET });
        expect(failures).toEqual([]);
        expect(deployed.map(({ type, fullName }) => `${type} ${fullName}`)).toEqual([
            'CustomObject Crate__c',
            'CustomField Crate__c.Code__c',
            'PermissionSet Crates'
        ]);
        expect(hasField('Code__c')).toBe(true);
        expect(
            org.store.get('SELECT count(*) AS n FROM FieldPermissions WHERE Field = ?', ['Crate__c.Code__c'])?.['n']
        ).toBe(1);
    });

    it('takes sharing rules that the manifest lists one by one, and keeps translations of names', () => {
        const rule = (name: string): string =>
            `<sharingOwnerRules><fullName>${name}</fullName><accessLevel>Read</accessLevel><label>${name}</label>
<sharedTo><group>Packers</group></sharedTo><sharedFrom><group>Packers</group></sharedFrom></sharingOwnerRules>`;
        const group = metadataXml('Group', '<doesIncludeBosses>false</doesIncludeBosses><name>Packers</name>');
        const translation = metadataXml('CustomObjectTranslation', '<nameFieldLabel>Caja</nameFieldLabel>');
        const { failures, deployed } = put(
            {
                ...WITH_SET,
                Group: ['Packers'],
                SharingOwnerRule: ['Crate__c.One', 'Crate__c.Two'],
                CustomObjectTranslation: ['Crate__c-es']
            },
            {
                ...crate(textField('Code__c')),
                ...SET,
                'groups/Packers.group': group,
                'sharingRules/Crate__c.sharingRules': metadataXml('SharingRules', rule('One') + rule('Two')),
                'objectTranslations/Crate__c-es.objectTranslation': translation
            }
        );
        expect(failures).toEqual([]);
        expect(deployed.map(({ type, fullName }) => `${type} ${fullName}`)).toEqual(
            expect.arrayContaining(['SharingRules Crate__c', 'CustomObjectTranslation Crate__c-es'])
        );
        expect(org.schema.sharing.rules.map(({ name }) => name)).toEqual(['One', 'Two']);
    });

    it('leaves fields alone that a later deploy does not hold', () => {
        put(CRATE, crate(textField('Code__c')));
        put(
            { CustomField: ['Crate__c.Size__c'] },
            { 'objects/Crate__c.object': metadataXml('CustomObject', textField('Size__c')) }
        );
        expect([hasField('Code__c'), hasField('Size__c')]).toEqual([true, true]);
    });

    it('changes nothing when it only checks', () => {
        const { failures } = put(CRATE, crate(textField('Code__c')), { ...ALL, checkOnly: true });
        expect([failures, hasField('Code__c'), [...org.metadata.files()]]).toEqual([[], false, []]);
    });

    it('keeps what is without fault where an error does not roll back', () => {
        const bad =
            '    <fields><fullName>Bad__c</fullName><label>Bad</label><type>Text</type><length>900</length></fields>';
        const files = crate(textField('Code__c'), bad);
        expect(put(CRATE, files).failures.map(({ fullName }) => fullName)).toEqual(['Crate__c.Bad__c']);
        expect(hasField('Code__c')).toBe(false);
        put(CRATE, files, { ...ALL, rollbackOnError: false });
        expect([hasField('Code__c'), hasField('Bad__c')]).toEqual([true, false]);
    });
});

describe('deploy of faulty metadata', () => {
    const field = (inner: string): string =>
        `    <fields><fullName>Bad__c</fullName>\n<label>Bad</label>\n${inner}</fields>`;
    const formula = (text: string): string => field(`<type>Text</type>\n<formula>${text}</formula>`);
    const rule = `    <validationRules><fullName>R</fullName><active>true</active>\n<errorConditionFormula>Absent__c = 1</errorConditionFormula><errorMessage>No</errorMessage></validationRules>`;

    it.each([
        [
            'an unknown element',
            field('<type>Text</type><length>9</length><colour>red</colour>'),
            'CustomField',
            'colour invalid',
            10
        ],
        [
            'a value outside an enumeration',
            field('<type>Tex</type>'),
            'CustomField',
            "'Tex' is not a valid value for the enum 'FieldType'",
            10
        ],
        [
            'a lookup to nothing',
            field('<type>Lookup</type>\n<referenceTo>Absent__c</referenceTo><relationshipName>Bads</relationshipName>'),
            'CustomField',
            'Absent__c',
            11
        ],
        ['a formula that does not compile', formula('TODAY('), 'CustomField', 'Syntax error', 11],
        ['a formula that names an absent field', formula('Absent__c'), 'CustomField', 'Absent__c', 11],
        ['a validation rule that names an absent field', rule, 'ValidationRule', 'Absent__c', 9],
        [
            'a picklist without its value set',
            field('<type>Picklist</type>\n<valueSet><valueSetName>Absent</valueSetName></valueSet>'),
            'CustomField',
            'Absent',
            11
        ],
        [
            'a value twice in a picklist',
            field(
                '<type>Picklist</type>\n<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>false</default></value><value><fullName>A</fullName><default>false</default></value></valueSetDefinition></valueSet>'
            ),
            'CustomField',
            'Duplicate value',
            11
        ],
        [
            'a field type it does not keep',
            field('<type>Location</type><scale>2</scale>'),
            'CustomField',
            'does not support field type Location',
            8
        ]
    ])('refuses %s, with type, problem and line', (_what, child, type, problem, line) => {
        const { failures } = put(CRATE, crate(child));
        expect(failures).toHaveLength(1);
        expect(failures[0]).toMatchObject({
            componentType: type,
            fileName: 'objects/Crate__c.object',
            lineNumber: line
        });
        expect(failures[0]?.message).toContain(problem);
        expect(findObject(org.schema, 'Crate__c')).toBeUndefined();
        expect([...org.metadata.files()]).toEqual([]);
    });

    it('refuses field-level security on a required field and names the line', () => {
        const { failures } = put(WITH_SET, { ...crate(textField('Code__c', '<required>true</required>')), ...SET });
        expect(failures).toMatchObject([{ componentType: 'PermissionSet', fullName: 'Crates', lineNumber: 5 }]);
        expect(failures[0]?.message).toContain('you cannot deploy to a required field');
    });

    it('refuses types it does not know, by name, and XML that is not well-formed', () => {
        const files = {
            'classes/A.cls': 'class A {}',
            'classes/A.cls-meta.xml': '<a/>',
            'objects/Crate__c.object': '<CustomObject><a></CustomObject>'
        };
        const { failures } = put({ ...CRATE, ApexClass: ['A'] }, files);
        expect(failures.map(({ componentType, fileName, message }) => [componentType, fileName, message])).toEqual([
            ['CustomObject', 'objects/Crate__c.object', expect.stringContaining('Error parsing file')],
            ['ApexClass', 'classes/A.cls', 'The local org does not support metadata of type ApexClass.']
        ]);
    });

    it.each([
        ['DuplicateRule', 'duplicateRules/Account.Twins.duplicateRule'],
        ['MatchingRules', 'matchingRules/Account.matchingRule'],
        ['AssignmentRules', 'assignmentRules/Lead.assignmentRules']
    ])('refuses a %s by name', (type, file) => {
        const { failures } = put({ [type]: ['Account.Twins'] }, { [file]: metadataXml(type, '<label>x</label>') });
        expect(failures.map(({ message }) => message)).toContain(
            `The local org does not support metadata of type ${type}.`
        );
    });

    it.each(['../../../../outside__c', 'a/b__c'])('refuses the name %s, which would lead out of its folder', (name) => {
        const { failures } = put(CRATE, crate(textField('Code__c').replaceAll('Code__c', name)));
        expect(failures.map(({ message }) => message)).toEqual([`The name Crate__c.${name} is not valid`]);
        expect([...org.metadata.files()]).toEqual([]);
    });

    it('refuses what the manifest lists in vain and what it does not list', () => {
        const { failures } = put({ CustomField: ['Crate__c.Absent__c'] }, SET);
        expect(failures.map(({ message }) => message)).toEqual([
            "Entity of type 'CustomField' named 'Crate__c.Absent__c' cannot be found",
            'Not in package.xml'
        ]);
    });
});

describe('deploy over records', () => {
    const change = (inner: string): DeployOutcome =>
        put(
            { CustomField: ['Crate__c.Code__c'] },
            {
                'objects/Crate__c.object': metadataXml(
                    'CustomObject',
                    `<fields><fullName>Code__c</fullName><label>Code</label>${inner}</fields>`
                )
            }
        );

    it.each([
        ['shorter than its values', '<type>Text</type><length>2</length>', 'does not shorten'],
        [
            'unique over equal values',
            '<type>Text</type><length>40</length><unique>true</unique>',
            'Cannot make the field unique'
        ],
        ['a number', '<type>Number</type><precision>4</precision><scale>0</scale>', 'does not change the type'],
        [
            'a formula',
            '<type>Text</type><formula>Name</formula>',
            'Cannot update a field to a Formula from something else'
        ]
    ])('does not make a text field %s', (_what, inner, problem) => {
        keepCrates('same', 'same');
        const { failures } = change(inner);
        expect(failures).toMatchObject([{ componentType: 'CustomField', fullName: 'Crate__c.Code__c' }]);
        expect(failures[0]?.message).toContain(problem);
        expect(codes()).toHaveLength(2);
    });

    it('lengthens a field and keeps its values', () => {
        keepCrates('a', 'b');
        expect(change('<type>Text</type><length>90</length>').failures).toEqual([]);
        expect(codes().join()).toMatch(/"a".*"b"/u);
    });

    it('takes a field, its values and its permissions away; one of the same name starts empty', () => {
        keepCrates('a');
        const gone = { 'destructiveChanges.xml': manifestXml({ CustomField: ['Crate__c.Code__c'] }) };
        expect(put({}, gone).failures).toEqual([]);
        expect(hasField('Code__c')).toBe(false);
        expect(
            org.store.get('SELECT count(*) AS n FROM FieldPermissions WHERE Field = ?', ['Crate__c.Code__c'])?.['n']
        ).toBe(0);
        expect(() => codes()).toThrow('Code__c');
        put(
            { CustomField: ['Crate__c.Code__c'] },
            { 'objects/Crate__c.object': metadataXml('CustomObject', textField('Code__c')) }
        );
        expect(org.store.all('SELECT Name, Code__c FROM Crate__c').map((row) => ({ ...row }))).toEqual([
            { Name: 'a', Code__c: null }
        ]);
    });

    it('empties a field that one deploy takes away and brings back', () => {
        keepCrates('a');
        const { failures } = put(
            { CustomField: ['Crate__c.Code__c'] },
            {
                'destructiveChangesPre.xml': manifestXml({ CustomField: ['Crate__c.Code__c'] }),
                'objects/Crate__c.object': metadataXml('CustomObject', textField('Code__c'))
            }
        );
        expect(failures).toEqual([]);
        expect(org.store.all('SELECT Name, Code__c FROM Crate__c').map((row) => ({ ...row }))).toEqual([
            { Name: 'a', Code__c: null }
        ]);
    });

    it('does not take away what a formula needs, and says where', () => {
        put(
            CRATE,
            crate(
                textField('Code__c'),
                '<fields><fullName>Twice__c</fullName><label>Twice</label><type>Text</type><formula>Code__c &amp; Code__c</formula></fields>'
            )
        );
        const { failures } = put({}, { 'destructiveChanges.xml': manifestXml({ CustomField: ['Crate__c.Code__c'] }) });
        expect(failures).toMatchObject([{ componentType: 'CustomField', fullName: 'Crate__c.Code__c' }]);
        expect(failures[0]?.message).toContain('objects/Crate__c/fields/Twice__c.field-meta.xml');
        expect(hasField('Code__c')).toBe(true);
    });

    it('warns of what is to go and is not there', () => {
        const { failures, warnings } = put(
            {},
            { 'destructiveChanges.xml': manifestXml({ CustomField: ['Crate__c.Absent__c'] }) }
        );
        expect([failures, warnings.map(({ message }) => message)]).toEqual([
            [],
            ['No CustomField named: Crate__c.Absent__c found']
        ]);
    });
});

describe('deploy of relationships over records', () => {
    const slat = (more = ''): string =>
        metadataXml(
            'CustomObject',
            `<label>Slat</label><pluralLabel>Slats</pluralLabel><sharingModel>ControlledByParent</sharingModel>
<nameField><label>Name</label><type>Text</type></nameField>
<fields><fullName>Crate__c</fullName><label>Crate</label><type>MasterDetail</type><referenceTo>Crate__c</referenceTo><relationshipName>Slats</relationshipName></fields>${more}`
        );
    const TOTAL =
        '<fields><fullName>Slats__c</fullName><label>Slats</label><type>Summary</type><summaryOperation>count</summaryOperation><summaryForeignKey>Slat__c.Crate__c</summaryForeignKey></fields>';

    it('counts records that were there before the roll-up', () => {
        keepCrates('a', 'b');
        put({ CustomObject: ['Slat__c'] }, { 'objects/Slat__c.object': slat() });
        const crates = org.store.all('SELECT "Id" FROM Crate__c ORDER BY Name').map((row) => String(row['Id']));
        org.store.run('INSERT INTO Slat__c ("Id", Crate__c) VALUES (?, ?)', [org.nextId('Slat__c'), crates[0] ?? '']);
        put({ CustomField: ['Crate__c.Slats__c'] }, { 'objects/Crate__c.object': metadataXml('CustomObject', TOTAL) });
        const totals = org.store.all('SELECT Slats__c AS total FROM Crate__c ORDER BY Name');
        expect(totals.map(({ total }) => total)).toEqual([1, 0]);
    });

    it('takes no object away that another points at, and both together', () => {
        put(CRATE, crate());
        put({ CustomObject: ['Slat__c'] }, { 'objects/Slat__c.object': slat() });
        const alone = put({}, { 'destructiveChanges.xml': manifestXml(CRATE) });
        expect(alone.failures.map(({ fullName }) => fullName)).toEqual(['Crate__c']);
        const both = put({}, { 'destructiveChanges.xml': manifestXml({ CustomObject: ['Slat__c', 'Crate__c'] }) });
        expect(both.failures).toEqual([]);
        expect(findObject(org.schema, 'Crate__c')).toBeUndefined();
        expect(org.store.get("SELECT 1 FROM sqlite_master WHERE name = 'Slat__c'")).toBeUndefined();
    });
});
