import { MetadataError } from './errors.ts';
import { findField, findObject, isStored } from './schema.ts';
import type { OrgSchema } from './schema.ts';
import type { ShareParty, SharingRuleSchema, SharingSchema } from './sharing-schema.ts';

const has = (items: readonly { readonly name: string }[], name: string): boolean =>
    items.some((item) => item.name.toLowerCase() === name.toLowerCase());

function isKnown({ roles, groups, queues }: SharingSchema, { kind, name }: ShareParty): boolean {
    switch (kind) {
        case 'group':
            return has(groups, name);
        case 'queue':
            return has(queues, name);
        case 'role':
        case 'roleAndSubordinates':
            return has(roles, name);
        default:
            return true;
    }
}

function ruleProblem(schema: Pick<OrgSchema, 'objects' | 'sharing'>, rule: SharingRuleSchema): string | undefined {
    const object = findObject(schema, rule.object);
    if (object === undefined) {
        return `is about ${rule.object}, which does not exist.`;
    }
    if (object.sharingModel === 'ControlledByParent' || object.setup) {
        return `is about ${rule.object}, whose records are not shared by rules.`;
    }
    const stranger = [rule.sharedTo, rule.sharedFrom].find((party) => party && !isKnown(schema.sharing, party));
    if (stranger) {
        return `names the ${stranger.kind} ${stranger.name}, which does not exist.`;
    }
    const unusable = rule.criteria?.filters.find(({ field }) => {
        const found = findField(object, field);
        return found === undefined || !isStored(found) || found.type === 'longtextarea';
    });
    return unusable && `has a criterion on ${unusable.field}, which cannot be one.`;
}

/** Refuses what a deploy refuses: rules, queues and roles that name what is not there. */
export function checkSharing(schema: Pick<OrgSchema, 'objects' | 'sharing'>): void {
    const { queues, roles, rules } = schema.sharing;
    const refuse = (file: string, element: string, problem: string): never => {
        throw new MetadataError(file, element, problem, 'Correct the name or add what it names.');
    };
    for (const rule of rules) {
        const problem = ruleProblem(schema, rule);
        if (problem !== undefined) {
            refuse(`sharingRules/${rule.object}.sharingRules-meta.xml`, rule.name, problem);
        }
    }
    for (const { name, parent } of roles) {
        if (parent !== undefined && !has(roles, parent)) {
            refuse(`roles/${name}.role-meta.xml`, 'parentRole', `names ${parent}, which does not exist.`);
        }
    }
    for (const { members, name, objects } of queues) {
        const object = objects.find((candidate) => findObject(schema, candidate) === undefined);
        const member = members.find((candidate) => !isKnown(schema.sharing, candidate));
        if (object !== undefined || member !== undefined) {
            refuse(`queues/${name}.queue-meta.xml`, 'Queue', `names ${object ?? member?.name}, which does not exist.`);
        }
    }
}
