import type { DeleteRule, ReferenceSchema } from './schema.ts';
import type { MetadataNode } from './xml.ts';

const DELETE_RULES: readonly DeleteRule[] = ['SetNull', 'Restrict', 'Cascade'];

function deleteRule(field: MetadataNode, required: boolean): DeleteRule {
    const text = field.text('deleteConstraint') ?? (required ? 'Restrict' : 'SetNull');
    const rule = DELETE_RULES.find((known) => known === text);
    if (rule === undefined) {
        return field.fail('deleteConstraint', `is "${text}".`, `Write one of ${DELETE_RULES.join(', ')}.`);
    }
    if (rule === 'SetNull' && required) {
        return field.fail('deleteConstraint', 'is SetNull on a required lookup.', 'Write Restrict, or drop required.');
    }
    return rule;
}

/** The relationship of a Lookup or MasterDetail field named `apiName`. */
export function loadReference(field: MetadataNode, apiName: string, masterDetail: boolean): ReferenceSchema {
    const childName = field.text('relationshipName');
    return {
        targets: [field.required('referenceTo')],
        relationshipName: apiName.replace(/__c$/u, '__r'),
        ...(childName === undefined ? {} : { childRelationshipName: `${childName}__r` }),
        deleteRule: masterDetail ? 'Cascade' : deleteRule(field, field.flag('required')),
        masterDetail,
        reparentable: masterDetail ? field.flag('reparentableMasterDetail') : true,
        ...(masterDetail ? { writeRequiresMasterRead: field.flag('writeRequiresMasterRead') } : {})
    };
}
