import { XMLParser } from 'fast-xml-parser';

/** Types of the corpus' fields. */
export type CorpusType =
    | 'Double'
    | 'Currency'
    | 'Percent'
    | 'Text'
    | 'textarea'
    | 'phone'
    | 'email'
    | 'url'
    | 'DateOnly'
    | 'DateTime'
    | 'TimeOnly'
    | 'Boolean';

export interface CorpusField {
    readonly name: string;
    readonly type: CorpusType;
    readonly formula?: string;
    readonly fields: readonly CorpusField[];
}

export interface CorpusRow {
    /** One text per field that is not a formula, in document order. */
    readonly input: readonly string[];
    /** Answer of Salesforce's own evaluator with blank numbers as zero, then with blanks as blank. */
    readonly blankAsZero: string;
    readonly blankAsBlank: string;
}

export interface CorpusCase {
    readonly name: string;
    readonly type: CorpusType;
    readonly formula: string;
    readonly fields: readonly CorpusField[];
    readonly rows: readonly CorpusRow[];
}

/** Attributes are text, children lists of nodes. */
interface XmlNode {
    readonly [name: string]: string | readonly XmlNode[] | undefined;
}

const PATH_SEPARATOR = /,\s*\n\t{5}/;
const BLANK_AS_BLANK_PATH = 4;

/** Reads Salesforce's formula corpus (salesforce/formula-engine, formulaTestV2.xml). */
export function readCases(xml: string): CorpusCase[] {
    const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        parseAttributeValue: false,
        trimValues: false,
        htmlEntities: true,
        processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
        isArray: (name) => name === 'testcase' || name === 'testData' || name === 'referenceField'
    });
    const document = parser.parse(xml) as { 'formula-test': { testcase: XmlNode[] } };
    return document['formula-test'].testcase.map((node) => ({
        name: attribute(node, 'testName') ?? '',
        type: node['dataType'] as CorpusType,
        formula: attribute(node, 'formula') ?? '',
        fields: fieldsOf(node),
        rows: nodes(node, 'testData').map(rowOf)
    }));
}

/** Fields that get a value from the row, in document order. */
export function inputFields(fields: readonly CorpusField[]): CorpusField[] {
    return fields.flatMap((field) => (field.formula === undefined ? [field] : inputFields(field.fields)));
}

function nodes(node: XmlNode, name: string): readonly XmlNode[] {
    const children = node[name];
    return typeof children === 'object' ? children : [];
}

function attribute(node: XmlNode, name: string): string | undefined {
    const value = node[name];
    return typeof value === 'string' ? value : undefined;
}

function fieldsOf(node: XmlNode): CorpusField[] {
    return nodes(node, 'referenceField').map((field) => ({
        name: attribute(field, 'fieldName') ?? '',
        type: field['dataType'] as CorpusType,
        ...formulaOf(field),
        fields: fieldsOf(field)
    }));
}

function formulaOf(field: XmlNode): Pick<CorpusField, 'formula'> {
    const formula = attribute(field, 'formula');
    return formula === undefined ? {} : { formula };
}

function rowOf(node: XmlNode): CorpusRow {
    const outputs = (attribute(node, 'expectedOutput') ?? '').split(PATH_SEPARATOR);
    return {
        input: split(attribute(node, 'input') ?? ''),
        blankAsZero: unescaped(outputs[0] ?? ''),
        blankAsBlank: unescaped(outputs[BLANK_AS_BLANK_PATH] ?? '')
    };
}

/** Values stand between commas; a backslash makes the comma or backslash behind it part of the value. */
function split(text: string): string[] {
    return (text.match(/(?:\\[^]|[^\\,])*(?:,|$)/g) ?? [])
        .slice(0, text.endsWith(',') ? undefined : -1)
        .map((part) => unescaped(part.replace(/,$/, '')));
}

function unescaped(text: string): string {
    return text.replace(/\\([\\,])/g, '$1');
}
