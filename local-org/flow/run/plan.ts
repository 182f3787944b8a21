import { checkFormula, compileFormula, type CompiledFormula } from '../../formula/index.ts';
import { FormulaError } from '../../formula/errors.ts';
import type { FormulaType } from '../../formula/types.ts';
import { findObject, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import { FlowTypes } from '../check/types.ts';
import type { FlowDefinition, FlowFormula, Reference } from '../definition.ts';

/** A flow whose names and formulas are settled. */
export interface PlannedFlow {
    readonly flow: FlowDefinition;
    readonly object: ObjectSchema;
    readonly types: FlowTypes;
    readonly entry?: CompiledFormula;
    readonly formulas: ReadonlyMap<string, { readonly formula: FlowFormula; readonly compiled: CompiledFormula }>;
}

/** Flows of one object, each list in the order they run. */
export interface ObjectFlows {
    readonly beforeSave: readonly PlannedFlow[];
    readonly afterSave: readonly PlannedFlow[];
    readonly beforeDelete: readonly PlannedFlow[];
}

const NONE: ObjectFlows = { beforeSave: [], afterSave: [], beforeDelete: [] };
/** Flows without an order run between those up to 1000 and those from 1001 on. */
const NO_ORDER = 1000.5;

/**
 * `{!$Record.Name}` to `Name`, `{!$User.Id}` to `$User.Id`, `{!total}` to `$.total`; what is written keeps its place.
 * In formulas `$Record` alone knows ISCHANGED and PRIORVALUE, which want a plain field.
 */
export function plainFormula(expression: string): string {
    return expression
        .replaceAll(/\{!\$Record\.([^}]*)\}/giu, (_match, name: string) => `${' '.repeat(10)}${name} `)
        .replaceAll(/\{!(\$[^}]*)\}/gu, (_match, name: string) => `  ${name} `)
        .replaceAll(/\{!([^}]*)\}/gu, (_match, name: string) => `$.${name} `);
}

/** The flow's name for a name in a formula made plain. */
export function referenceInFormula(path: readonly string[]): Reference {
    const [root = ''] = path;
    if (root === '$') {
        return path.slice(1);
    }
    return root.startsWith('$') ? path : ['$Record', ...path];
}

/** Throws FormulaError for a formula that does not compile or names what the flow does not have. */
export function compiledInFlow(types: FlowTypes, expression: string): CompiledFormula {
    const compiled = compileFormula(plainFormula(expression));
    checkFormula(compiled, { type: (path) => scalarType(types, referenceInFormula(path)) }, 'validation');
    return compiled;
}

export function scalarType(types: FlowTypes, path: Reference): FormulaType {
    const found = types.typeOf(path);
    if (found.kind !== 'value') {
        throw new FormulaError('ARGUMENT_TYPE', `${path.join('.')} is a ${found.kind}; a formula reads single values.`);
    }
    return found.type;
}

/** Throws FormulaError where names or formulas of the flow do not hold. */
export function planFlow(schema: OrgSchema, flow: FlowDefinition): PlannedFlow {
    const object = findObject(schema, flow.start.object);
    if (!object) {
        throw new FormulaError('UNKNOWN_NAME', `The object ${flow.start.object} does not exist.`);
    }
    const types = new FlowTypes(schema, object, flow);
    const formulas = flow.formulas.map(
        (formula) =>
            [formula.name.toLowerCase(), { formula, compiled: compiledInFlow(types, formula.expression) }] as const
    );
    const { formula: entry } = flow.start;
    return {
        flow,
        object,
        types,
        formulas: new Map(formulas),
        ...(entry === undefined ? {} : { entry: compiledInFlow(types, entry) })
    };
}

/** Active flows of an object. Made once per object of a schema; the deploy or the start refused what cannot be planned. */
export function flowsOf(schema: OrgSchema, object: ObjectSchema): ObjectFlows {
    const own = schema.flows.flatMap(({ definition }) =>
        definition?.start.object.toLowerCase() === object.apiName.toLowerCase() ? [definition] : []
    );
    if (own.length === 0) {
        return NONE;
    }
    const planned = own
        .sort(
            (one, other) =>
                (one.order ?? NO_ORDER) - (other.order ?? NO_ORDER) || one.name.localeCompare(other.name, 'en')
        )
        .map((flow) => planFlow(schema, flow));
    const of = (trigger: string): PlannedFlow[] => planned.filter(({ flow }) => flow.start.trigger === trigger);
    return {
        beforeSave: of('RecordBeforeSave'),
        afterSave: of('RecordAfterSave'),
        beforeDelete: of('RecordBeforeDelete')
    };
}
