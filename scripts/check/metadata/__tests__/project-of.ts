import { readProject, type Project } from '../project.ts';
import { readTypeTable } from '../type-table.ts';

/** A few of the platform's declarations, enough for the rules that need any. */
const DECLARATIONS = `
    export type Metadata = { fullName?: string; };
    export type FormFactor = 'Small' | 'Large';
    export type CustomPermission = Metadata & { description?: string; isLicensed: boolean; label: string; };
    export type CustomTab = Metadata & { frameHeight?: number; items: TabItem[]; size?: FormFactor; };
    export type TabItem = { name: string; };
    export type LightningComponentBundle = Metadata & { apiVersion?: number; targetConfigs?: string; };
`;

const FLOW_ELEMENTS = {
    Flow: { label: 'string', start: 'FlowStart' },
    FlowStart: { triggerType: ['RecordAfterSave'] }
};

const FOLDER = 'main/default/';

/** A project of the files given by path below `main/default` and text. */
export function projectOf(
    files: Readonly<Record<string, string>>,
    lists: Readonly<Record<string, readonly string[]>> = {}
): Project {
    return readProject({
        files: Object.entries(files).map(([path, text]) => ({ path: FOLDER + path, text })),
        types: readTypeTable(DECLARATIONS),
        lists: new Map(Object.entries(lists)),
        flowElements: FLOW_ELEMENTS
    });
}

export const FIELD = (object: string, name: string): string => `objects/${object}__c/fields/${name}__c.field-meta.xml`;

export const RULE = (name: string): string => `objects/Visit__c/validationRules/${name}.validationRule-meta.xml`;

/** An object with a text field, a long text, a required field, a lookup to Account, and a formula field. */
export const VISIT: Readonly<Record<string, string>> = {
    'objects/Visit__c/Visit__c.object-meta.xml': '<CustomObject><label>Visit</label></CustomObject>',
    [FIELD('Visit', 'Place')]: '<CustomField><fullName>Place__c</fullName><type>Text</type></CustomField>',
    [FIELD('Visit', 'Story')]: '<CustomField><fullName>Story__c</fullName><type>LongTextArea</type></CustomField>',
    [FIELD('Visit', 'Kind')]:
        '<CustomField><fullName>Kind__c</fullName><required>true</required><type>Text</type></CustomField>',
    [FIELD('Visit', 'Account')]:
        '<CustomField><referenceTo>Account</referenceTo><relationshipName>Visits</relationshipName><type>Lookup</type></CustomField>',
    [FIELD('Visit', 'Mood')]: '<CustomField><formula>IF(TRUE, "Good", "Bad")</formula><type>Text</type></CustomField>'
};

export const problems = (findings: readonly { readonly problem: string }[]): string[] =>
    findings.map(({ problem }) => problem);
