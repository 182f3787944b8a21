/** What sharing adds to the organization-wide default, as SQL: owners, the hierarchy above them, sharing rules and share rows. */
import { findObject } from '../metadata/schema.ts';
import type { ObjectSchema, ShareParty, SharingRuleSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { oneFilter } from '../store/filter-sql.ts';
import { quoted } from '../store/store.ts';
import type { SqlFragment, UserContext } from './access.ts';
import { ensurePrincipals } from './principals.ts';

export type GrantLevel = 'Read' | 'Edit';

const GROUP_TYPES = {
    group: 'Regular',
    queue: 'Queue',
    role: 'Role',
    roleAndSubordinates: 'RoleAndSubordinates',
    allInternalUsers: 'Organization'
} as const satisfies Partial<Record<ShareParty['kind'], string>>;

/** Ids that count as the user's on this object. */
export function principalsOf(org: Org, user: UserContext, object: ObjectSchema): SqlFragment {
    ensurePrincipals(org);
    const own = object.grantAccessUsingHierarchies === false ? ' AND inherited = 0' : '';
    return { sql: `SELECT principalId FROM _org_principal WHERE userId = ?${own}`, parameters: [user.userId] };
}

/** The user, a queue of theirs or somebody below them owns the record. */
export function ownerGrant(org: Org, user: UserContext, object: ObjectSchema, alias: string): SqlFragment {
    const { parameters, sql } = principalsOf(org, user, object);
    return { sql: `${alias}."OwnerId" IN (${sql})`, parameters };
}

function partyId(org: Org, { kind, name }: ShareParty): string | undefined {
    if (kind === 'user') {
        return undefined;
    }
    const named = kind === 'allInternalUsers' ? '' : ' AND "DeveloperName" = ?';
    const row = org.store.get(
        `SELECT "Id" FROM "Group" WHERE "Type" = ?${named}`,
        named === '' ? [GROUP_TYPES[kind]] : [GROUP_TYPES[kind], name]
    );
    return row === undefined ? undefined : String(row['Id']);
}

function reaches(org: Org, user: UserContext, object: ObjectSchema, party: ShareParty): boolean {
    const { parameters, sql } = principalsOf(org, user, object);
    const id = partyId(org, party);
    return id !== undefined && org.store.get(`${sql} AND principalId = ?`, [...parameters, id]) !== undefined;
}

/** Records whose owner is in the group, or is the group itself. */
function ownedBy(org: Org, party: ShareParty, alias: string): SqlFragment | undefined {
    const id = partyId(org, party);
    const members = 'SELECT userId FROM _org_principal WHERE principalId = ? AND inherited = 0';
    return id === undefined
        ? undefined
        : {
              sql: `(${alias}."OwnerId" IN (${members}) OR ${alias}."OwnerId" = ?)`,
              parameters: [id, id]
          };
}

/** Puts the filters in place of their numbers; the loader has checked that the logic holds nothing else. */
function criteriaGrant(
    object: ObjectSchema,
    { filters, logic }: NonNullable<SharingRuleSchema['criteria']>,
    alias: string
): SqlFragment {
    const parts = filters.map((filter) => oneFilter(object, filter, alias));
    const combined = logic ?? filters.map((_filter, index) => index + 1).join(' AND ');
    const numbers = (combined.match(/\d+/gu) ?? []).map(Number);
    return {
        sql: `(${combined.replaceAll(/\d+/gu, (number) => `((${parts[Number(number) - 1]?.sql}) IS TRUE)`)})`,
        parameters: numbers.flatMap((number) => parts[number - 1]?.parameters ?? [])
    };
}

function ruleGrants(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    alias: string,
    level: GrantLevel
): SqlFragment[] {
    return org.schema.sharing.rules
        .filter(
            (rule) =>
                rule.object.toLowerCase() === object.apiName.toLowerCase() &&
                (level === 'Read' || rule.accessLevel === 'Edit') &&
                reaches(org, user, object, rule.sharedTo)
        )
        .flatMap(({ criteria, sharedFrom }) => {
            const owned = sharedFrom && ownedBy(org, sharedFrom, alias);
            return criteria ? [criteriaGrant(object, criteria, alias)] : (owned ?? []);
        });
}

/** The share object of an object, where it has one. */
export function shareObjectOf(org: Org, object: ObjectSchema): ObjectSchema | undefined {
    const name = object.custom ? object.apiName.replace(/__c$/u, '__Share') : `${object.apiName}Share`;
    return findObject(org.schema, name);
}

function rowGrants(org: Org, user: UserContext, object: ObjectSchema, alias: string, level: GrantLevel): SqlFragment[] {
    const shares = shareObjectOf(org, object);
    if (shares?.share === undefined) {
        return [];
    }
    const { levelField, parentField } = shares.share;
    const enough = level === 'Read' ? '' : ` AND ${quoted(levelField)} <> 'Read'`;
    const { parameters, sql } = principalsOf(org, user, object);
    return [
        {
            sql: `${alias}."Id" IN (SELECT ${quoted(parentField)} FROM ${quoted(shares.apiName)} WHERE "UserOrGroupId" IN (${sql}) AND "IsDeleted" = 0${enough})`,
            parameters
        }
    ];
}

/** True for the records of an owned object that the user may read or edit although the default is closed to them. */
export function sharedGrant(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    alias: string,
    level: GrantLevel
): SqlFragment {
    const parts = [
        ownerGrant(org, user, object, alias),
        ...ruleGrants(org, user, object, alias, level),
        ...rowGrants(org, user, object, alias, level)
    ];
    return {
        sql: `(${parts.map((part) => part.sql).join(' OR ')})`,
        parameters: parts.flatMap((part) => part.parameters)
    };
}
