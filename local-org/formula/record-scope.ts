import { findObject, type FormulaSchema, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { quoted, type SqlRow, type SqlValue } from '../store/store.ts';
import { checkFormula } from './check.ts';
import { compileFormula, type CompiledFormula } from './compile.ts';
import { evaluationError, FormulaError } from './errors.ts';
import { bindName, type BoundName, type GlobalRoot } from './names.ts';
import { fromStored } from './stored-value.ts';
import type { FormulaScope, FormulaType, FormulaValue } from './types.ts';

export interface RecordScopeOptions {
    /** The stored row before this save; absent on insert. */
    readonly prior?: SqlRow;
    /** True or false in validation rules, absent where ISNEW, ISCHANGED and PRIORVALUE are not allowed. */
    readonly isNew?: boolean;
    readonly treatBlanksAs?: FormulaScope['treatBlanksAs'];
    readonly lineBreak?: string;
}

/** What a formula field of an object is worked out with. */
export function fieldOptions({ treatBlanksAs }: FormulaSchema): RecordScopeOptions {
    return { treatBlanksAs, lineBreak: '<br>' };
}

/** Formula fields may refer to formula fields; a circle would never end. */
const MAXIMUM_DEPTH = 20;

type Bindings = WeakMap<readonly string[], BoundName>;

const bindingsOf = new WeakMap<ObjectSchema, Bindings>();
const compiledOf = new WeakMap<FormulaSchema, CompiledFormula>();

/**
 * A stored row as a formula sees it: its fields, its parents' fields, the user, the profile, custom permissions and the
 * organization. Reads without field-level security and sharing, as formulas do in Salesforce.
 * Throws FormulaError UNKNOWN_NAME for a name the schema does not have.
 */
export function recordScope(
    org: Org,
    user: UserContext,
    objectApiName: string,
    row: SqlRow,
    options: RecordScopeOptions = {}
): FormulaScope {
    const object = findObject(org.schema, objectApiName);
    if (!object) {
        throw new FormulaError('UNKNOWN_NAME', `Object ${objectApiName} does not exist. Check spelling.`);
    }
    return new RecordScope({ org, user, rows: new Map() }, object, row, options, 0);
}

/** Types of an object's names, for checking a formula before there is a record. */
export function objectTypes(schema: OrgSchema, object: ObjectSchema): Pick<FormulaScope, 'type'> {
    return { type: (path) => bindingFor(schema, object, path).type };
}

function bindingFor(schema: OrgSchema, object: ObjectSchema, path: readonly string[]): BoundName {
    let bindings = bindingsOf.get(object);
    if (!bindings) {
        bindings = new WeakMap();
        bindingsOf.set(object, bindings);
    }
    let bound = bindings.get(path);
    if (!bound) {
        bound = bindName(schema, object, path);
        bindings.set(path, bound);
    }
    return bound;
}

interface World {
    readonly org: Org;
    readonly user: UserContext;
    /** Rows of other records read so far, by id. */
    readonly rows: Map<string, SqlRow | undefined>;
}

class RecordScope implements FormulaScope {
    readonly isNew?: boolean;
    readonly timeZone: string;
    readonly treatBlanksAs: FormulaScope['treatBlanksAs'];
    readonly lineBreak?: string;
    readonly prior?: (path: readonly string[]) => FormulaValue;
    readonly lookUp?: (wanted: readonly string[], key: readonly string[], value: string) => FormulaValue;
    private readonly world: World;
    private readonly object: ObjectSchema;
    private readonly row: SqlRow;
    private readonly depth: number;

    constructor(world: World, object: ObjectSchema, row: SqlRow, options: RecordScopeOptions, depth: number) {
        this.world = world;
        this.object = object;
        this.row = row;
        this.depth = depth;
        this.timeZone = world.user.timeZone;
        this.treatBlanksAs = options.treatBlanksAs ?? 'BlankAsBlank';
        if (options.lineBreak !== undefined) {
            this.lineBreak = options.lineBreak;
        }
        if (options.isNew !== undefined) {
            const before = options.prior ?? row;
            this.isNew = options.isNew;
            this.prior = (path) => this.read(path, before);
            this.lookUp = (wanted, key, value) => this.found(wanted, key, value);
        }
    }

    now(): Date {
        return this.world.org.now();
    }

    type(path: readonly string[]): FormulaType {
        return bindingFor(this.world.org.schema, this.object, path).type;
    }

    value(path: readonly string[]): FormulaValue {
        return this.read(path, this.row);
    }

    private read(path: readonly string[], start: SqlRow): FormulaValue {
        const bound = bindingFor(this.world.org.schema, this.object, path);
        switch (bound.kind) {
            case 'permission':
                return this.world.user.customPermissions.has(bound.name);
            case 'constant':
                return bound.value;
            case 'schema':
                throw evaluationError(`${path.join('.')} has a value in VLOOKUP only`);
            case 'global':
                return this.fieldOf(bound, this.globalRow(bound.root, bound.object));
            case 'field': {
                let row: SqlRow | undefined = start;
                for (const step of bound.steps) {
                    row = row && this.parent(row[step.field.apiName] ?? null, step.target);
                }
                return this.fieldOf(bound, row);
            }
        }
    }

    private found(wanted: readonly string[], key: readonly string[], value: string): FormulaValue {
        const { schema, store } = this.world.org;
        const [field, name] = [bindingFor(schema, this.object, wanted), bindingFor(schema, this.object, key)];
        if (field.kind !== 'schema' || name.kind !== 'schema') {
            throw evaluationError('VLOOKUP reads fields of an object');
        }
        const [table, column] = [quoted(name.object.apiName), quoted(name.field.apiName)];
        const sql = `SELECT * FROM ${table} WHERE ${column} = ? AND "IsDeleted" = 0 ORDER BY "Id" LIMIT 1`;
        return this.fieldOf(field, store.get(sql, [value]));
    }

    private fieldOf(bound: BoundName & { kind: 'field' | 'global' | 'schema' }, row: SqlRow | undefined): FormulaValue {
        if (!row) {
            return null;
        }
        const { formula, apiName, type } = bound.field;
        if (!formula) {
            return fromStored(row[apiName] ?? null, type);
        }
        if (this.depth >= MAXIMUM_DEPTH) {
            throw evaluationError(`Formula field ${apiName} refers to itself`);
        }
        const compiled = compiledField(this.world.org.schema, bound.object, formula);
        return compiled.run(new RecordScope(this.world, bound.object, row, fieldOptions(formula), this.depth + 1));
    }

    private parent(id: SqlRow[string], target: ObjectSchema): SqlRow | undefined {
        if (typeof id !== 'string') {
            return undefined;
        }
        const { rows, org } = this.world;
        const key = `${target.apiName}.${id}`;
        if (!rows.has(key)) {
            rows.set(key, org.store.get(`SELECT * FROM ${quoted(target.apiName)} WHERE "Id" = ?`, [id]));
        }
        return rows.get(key);
    }

    private roleOfUser(): SqlValue {
        const { user, org } = this.world;
        return org.store.get('SELECT "UserRoleId" FROM User WHERE "Id" = ?', [user.userId])?.['UserRoleId'] ?? null;
    }

    private globalRow(root: GlobalRoot, object: ObjectSchema): SqlRow | undefined {
        const { user, org } = this.world;
        const ids: Readonly<Record<GlobalRoot, SqlValue>> = {
            $user: user.userId,
            $userrole: root === '$userrole' ? this.roleOfUser() : null,
            $profile: user.profileId,
            $organization: org.id
        };
        return this.parent(ids[root], object);
    }
}

/** Compiles and checks a formula field's expression once per schema. Throws FormulaError. */
export function compiledField(schema: OrgSchema, object: ObjectSchema, formula: FormulaSchema): CompiledFormula {
    let compiled = compiledOf.get(formula);
    if (!compiled) {
        compiled = compileFormula(formula.expression);
        checkFormula(compiled, objectTypes(schema, object), 'field');
        compiledOf.set(formula, compiled);
    }
    return compiled;
}
