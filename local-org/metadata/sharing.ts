import { FILTER_OPERATIONS, oneOf } from './rollup.ts';
import type { RollupFilter, UnsupportedMetadata } from './schema.ts';
import type { PublicGroupSchema, QueueSchema, RoleSchema, ShareParty, SharingRuleSchema } from './sharing-schema.ts';
import type { SourceFile } from './sources.ts';
import { readMetadata } from './xml.ts';
import type { MetadataNode } from './xml.ts';

const RULE_LEVELS = ['Read', 'Edit'] as const;
const KNOWN_RULES = ['sharingCriteriaRules', 'sharingOwnerRules'];
const PARTIES = ['group', 'queue', 'role', 'roleAndSubordinates', 'allInternalUsers'] as const;
const LOGIC = /^[\s()\d]*(?:(?:AND|OR|NOT)[\s()\d]*)*$/iu;

export function loadRole({ path, name }: SourceFile): RoleSchema {
    const node = readMetadata(path, 'Role');
    const [parent, description] = [node.text('parentRole'), node.text('description')];
    return {
        name,
        label: node.required('name'),
        ...(description === undefined ? {} : { description }),
        ...(parent === undefined ? {} : { parent })
    };
}

export function loadGroup({ path, name }: SourceFile): PublicGroupSchema {
    const node = readMetadata(path, 'Group');
    return { name, label: node.required('name'), doesIncludeBosses: node.flag('doesIncludeBosses') };
}

function queueMembers(node: MetadataNode): ShareParty[] {
    const named = (list: string, entry: string, kind: ShareParty['kind']): ShareParty[] =>
        (node.one('queueMembers')?.one(list)?.texts(entry) ?? []).map((name) => ({ kind, name }));
    return [
        ...named('users', 'user', 'user'),
        ...named('publicGroups', 'publicGroup', 'group'),
        ...named('roles', 'role', 'role'),
        ...named('roleAndSubordinates', 'roleAndSubordinate', 'roleAndSubordinates')
    ];
}

export function loadQueue({ path, name }: SourceFile): QueueSchema {
    const node = readMetadata(path, 'Queue');
    const email = node.text('email');
    return {
        name,
        label: node.required('name'),
        ...(email === undefined ? {} : { email }),
        objects: node.all('queueSobject').map((entry) => entry.required('sobjectType')),
        members: queueMembers(node)
    };
}

function party(rule: MetadataNode, element: string): ShareParty {
    const node = rule.requiredNode(element);
    const kind = PARTIES.find((candidate) => node.childNames().includes(candidate));
    if (kind === undefined) {
        return node.fail(
            '',
            `names ${node.childNames().join(', ') || 'nobody'}.`,
            `The local org shares with ${PARTIES.join(', ')}.`
        );
    }
    return { kind, name: kind === 'allInternalUsers' ? '' : node.required(kind) };
}

function criterion(item: MetadataNode): RollupFilter {
    return {
        field: item.required('field').split('.').at(-1) ?? '',
        operation: oneOf(item, 'operation', FILTER_OPERATIONS),
        value: item.text('value') ?? ''
    };
}

function criteria(rule: MetadataNode): Pick<SharingRuleSchema, 'criteria'> {
    const filters = rule.all('criteriaItems').map(criterion);
    const logic = rule.text('booleanFilter');
    const numbers = (logic?.match(/\d+/gu) ?? []).map(Number);
    if (filters.length === 0) {
        return rule.fail('criteriaItems', 'is missing.', 'Say which records the rule shares.');
    }
    if (logic !== undefined && !(LOGIC.test(logic) && numbers.every((number) => filters[number - 1] !== undefined))) {
        return rule.fail(
            'booleanFilter',
            `is "${logic}".`,
            'Combine the numbers of the criteria with AND, OR and NOT.'
        );
    }
    return { criteria: { filters, ...(logic === undefined ? {} : { logic }) } };
}

function rule(object: string, node: MetadataNode, by: Partial<SharingRuleSchema>): SharingRuleSchema {
    return {
        name: node.required('fullName'),
        object,
        accessLevel: oneOf(node, 'accessLevel', RULE_LEVELS),
        sharedTo: party(node, 'sharedTo'),
        ...by
    };
}

/** The rules of one object's file, e.g. `Project__c.sharingRules-meta.xml`. */
export function loadSharingRules({ path, name }: SourceFile, unsupported: UnsupportedMetadata[]): SharingRuleSchema[] {
    const node = readMetadata(path, 'SharingRules');
    for (const element of node.childNames().filter((child) => !KNOWN_RULES.includes(child))) {
        unsupported.push({ file: path, what: `sharing rules element ${element}` });
    }
    return [
        ...node.all('sharingOwnerRules').map((entry) => rule(name, entry, { sharedFrom: party(entry, 'sharedFrom') })),
        ...node.all('sharingCriteriaRules').map((entry) => rule(name, entry, criteria(entry)))
    ];
}
