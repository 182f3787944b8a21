/** Names of one query bound to tables: the object it selects from and the parents its paths walk up to, joined as they are met. */
import { OrgError, unsupported } from '../errors.ts';
import { findField, findObject, type FieldSchema, type ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { readPredicate } from '../security/sharing.ts';
import { quoted } from '../store/store.ts';
import { formulaCall } from './org-functions.ts';
import { errorAt, malformed, type QueryText } from './position.ts';
import { typeOfRelation } from './polymorphic.ts';
import { findParentRelationship } from './relations.ts';
import { viewedField } from './viewed.ts';
import { concatenate, sql, type Sql } from './sql.ts';

export interface QueryContext {
    readonly org: Org;
    readonly user: UserContext;
    readonly text: QueryText;
    readonly includeDeleted: boolean;
    /** Next table alias, unique in the whole statement. */
    nextAlias(): string;
}

/** One table of a relation; a polymorphic relation (Owner: User or Group) has several, of which at most one matches a row. */
export interface RelationMember {
    readonly object: ObjectSchema;
    readonly alias: string;
}

export interface Relation {
    /** Canonical relationship names from the root, `[]` for the root itself. */
    readonly path: readonly string[];
    /** The relation the last name starts from; absent for the root. */
    readonly from?: Relation;
    readonly members: readonly RelationMember[];
    readonly idSql: string;
    /** Objects the lookup may lead to, whoever may read them; one for the root. */
    readonly targets: readonly string[];
}

export interface BoundField {
    readonly relation: Relation;
    readonly member: RelationMember;
    readonly field: FieldSchema;
    /** Value as stored; has no parameters. */
    readonly sql: string;
}

/** Parents a path may walk up ("Understanding Relationship Query Limitations"). */
const MOST_LEVELS = 5;
const MOST_PARENTS = 55;
const NO_COLUMN =
    "be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";
const NO_RELATION =
    "be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.";
const NO_ENTITY =
    "be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.";

/** Where a query stands: by itself, in the field list of another, or in a semi- or anti-join of another. */
export type QueryRole = 'main' | 'child' | 'join';

interface Join {
    readonly relation: Relation;
    /** What stands behind JOIN. */
    readonly table: Sql;
}

export class Scope {
    readonly context: QueryContext;
    readonly role: QueryRole;
    readonly object: ObjectSchema;
    readonly root: Relation;
    readonly alias: string;
    private readonly ownNames: ReadonlySet<string>;
    private readonly relations = new Map<string, Relation>();
    private readonly joins: Join[] = [];
    private readonly required = new Set<Relation>();

    constructor(context: QueryContext, object: ObjectSchema, ownAlias?: string, role: QueryRole = 'main') {
        this.context = context;
        this.role = role;
        this.object = object;
        this.alias = context.nextAlias();
        this.root = {
            path: [],
            members: [{ object, alias: this.alias }],
            idSql: `${this.alias}."Id"`,
            targets: [object.apiName]
        };
        this.ownNames = new Set([object.apiName.toLowerCase(), ...(ownAlias ? [ownAlias.toLowerCase()] : [])]);
    }

    /** FROM clause with every join met so far; parents that must be there come first. */
    from(): Sql {
        const inner = this.joins.filter(({ relation }) => this.required.has(relation));
        const outer = this.joins.filter(({ relation }) => !this.required.has(relation));
        return concatenate(
            `${quoted(this.object.apiName)} ${this.alias}`,
            ...inner.flatMap(({ table }) => [' JOIN ', table]),
            ...outer.flatMap(({ table }) => [' LEFT JOIN ', table])
        );
    }

    /** Says that no row counts without this parent: one that leads to several objects is left as it is. */
    require(relation: Relation): void {
        const way: Relation[] = [];
        for (let at: Relation | undefined = relation; at; at = at.from) {
            way.push(at);
        }
        if (way.every(({ members }) => members.length === 1)) {
            way.forEach((each) => this.required.add(each));
        }
    }

    /** What every row of the object must fulfil to be seen by this user. */
    visible(): Sql[] {
        const { org, user, includeDeleted } = this.context;
        const predicate = readPredicate(org, user, this.object.apiName, this.alias);
        return [
            ...(includeDeleted ? [] : [sql(`${this.alias}."IsDeleted" = 0`)]),
            ...(predicate ? [concatenate('(', predicate, ')')] : [])
        ];
    }

    /** Binds a dotted path such as `Name`, `Account__r.Owner.Name` or `Contact.Name` in a query of Contact. */
    field(path: string): BoundField {
        const segments = this.withoutOwnName(path.split('.'));
        const name = segments.pop() ?? '';
        return this.fieldOf(this.walk(segments, path), name, path);
    }

    /** Binds a path of relationships such as `Owner` or `Account__r.Owner`. */
    relation(path: string): Relation {
        return this.walk(this.withoutOwnName(path.split('.')), path);
    }

    fieldOf(relation: Relation, name: string, path: string = name): BoundField {
        const { user } = this.context;
        const members = relation.members.flatMap((member) => {
            const field = findField(member.object, name);
            return field && user.field(member.object.apiName, field.apiName).read ? [{ member, field }] : [];
        });
        const first = members[0];
        if (relation.targets.length > 1 && name.toLowerCase() === 'type') {
            return typeOfRelation(relation);
        }
        const viewed = first ? undefined : viewedField(relation, name, user.userId);
        if (viewed) {
            return viewed;
        }
        if (!first) {
            if (this.isCompound(relation, name)) {
                throw unsupported(`the compound field ${name} in a query`);
            }
            const entity = relation.members[0]?.object.apiName ?? this.object.apiName;
            throw this.error(
                path,
                `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, ${NO_COLUMN}`
            );
        }
        const expressions = members.map(({ member, field }) => columnSql(member, field));
        return {
            relation,
            member: first.member,
            field: first.field,
            sql: expressions.length === 1 ? expressions[0]! : `COALESCE(${expressions.join(', ')})`
        };
    }

    /** Compound fields are known by their parts; one whose parts are hidden does not exist. */
    private isCompound({ members }: Relation, name: string): boolean {
        return members.some(({ object }) =>
            [...object.fields.values()].some(
                ({ apiName, securedBy }) =>
                    securedBy?.toLowerCase() === name.toLowerCase() &&
                    this.context.user.field(object.apiName, apiName).read
            )
        );
    }

    /** Relationships a path walks up. */
    depthOf(path: string): number {
        return this.withoutOwnName(path.split('.')).length - 1;
    }

    private walk(segments: readonly string[], path: string): Relation {
        if (segments.length > MOST_LEVELS) {
            throw this.error(
                path,
                `SOQL statements cannot query relationships more than ${MOST_LEVELS} levels away from the root entity object.`
            );
        }
        return segments.reduce<Relation>((from, segment) => this.parent(from, segment, path), this.root);
    }

    private withoutOwnName(segments: readonly string[]): string[] {
        const first = segments[0]?.toLowerCase() ?? '';
        const isOwnName =
            segments.length > 1 && this.ownNames.has(first) && !findParentRelationship(this.object, first);
        return segments.slice(isOwnName ? 1 : 0);
    }

    private parent(from: Relation, segment: string, path: string): Relation {
        const { user } = this.context;
        const links = from.members.flatMap((member) => {
            const field = findParentRelationship(member.object, segment);
            return field && user.field(member.object.apiName, field.apiName).read ? [{ member, field }] : [];
        });
        const key = [...from.path, segment].join('.').toLowerCase();
        if (this.relations.size >= MOST_PARENTS && !this.relations.has(key)) {
            throw malformed(`A query cannot have more than ${MOST_PARENTS} child-to-parent relationships`);
        }
        const relation = this.relations.get(key) ?? (links[0] && this.joinParent(from, links, key));
        if (!relation) {
            throw this.error(
                path,
                `Didn't understand relationship '${segment}' in field path. If you are attempting to use a custom relationship, ${NO_RELATION}`
            );
        }
        return relation;
    }

    private joinParent(
        from: Relation,
        links: readonly { readonly member: RelationMember; readonly field: FieldSchema }[],
        key: string
    ): Relation | undefined {
        const { org, user } = this.context;
        const references = links.map(({ member, field }) => columnSql(member, field));
        const reference = references.length === 1 ? references[0]! : `COALESCE(${references.join(', ')})`;
        const targets = [...new Set(links.flatMap(({ field }) => field.reference?.targets ?? []))];
        const members = targets.flatMap((target) => {
            const object = findObject(org.schema, target);
            return object && user.object(object.apiName).read ? [{ object, alias: this.context.nextAlias() }] : [];
        });
        if (members.length === 0) {
            return undefined;
        }
        const ids = members.map(({ alias }) => `${alias}."Id"`);
        const relation: Relation = {
            path: [...from.path, links[0]!.field.reference!.relationshipName],
            from,
            members,
            idSql: ids.length === 1 ? ids[0]! : `COALESCE(${ids.join(', ')})`,
            targets
        };
        for (const { object, alias } of members) {
            const predicate = readPredicate(org, user, object.apiName, alias);
            const table = concatenate(
                `${quoted(object.apiName)} ${alias} ON ${alias}."Id" = ${reference}`,
                ...(predicate ? [' AND (', predicate, ')'] : [])
            );
            this.joins.push({ relation, table });
        }
        this.relations.set(key, relation);
        return relation;
    }

    private error(name: string, message: string): Error {
        return errorAt('INVALID_FIELD', this.context.text, name, message);
    }
}

/** The object a query names, when this user may read it. */
export function readableObject(context: QueryContext, name: string): ObjectSchema {
    const object = findObject(context.org.schema, name);
    if (!object || !context.user.object(object.apiName).read) {
        throw errorAt(
            'INVALID_TYPE',
            context.text,
            name,
            `sObject type '${name}' is not supported. If you are attempting to use a custom object, ${NO_ENTITY}`
        );
    }
    if (object.view) {
        throw new OrgError('INVALID_TYPE_FOR_OPERATION', `entity type ${object.apiName} does not support query`);
    }
    return object;
}

export function unknownChildRelationship(context: QueryContext, name: string): Error {
    return errorAt(
        'INVALID_TYPE',
        context.text,
        name,
        `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, ${NO_RELATION}`
    );
}

function columnSql(member: RelationMember, field: FieldSchema): string {
    if (field.expression !== undefined) {
        return field.expression.replaceAll('{row}', member.alias);
    }
    return field.formula
        ? formulaCall(member.object.apiName, field.apiName, member.alias)
        : `${member.alias}.${quoted(field.apiName)}`;
}
