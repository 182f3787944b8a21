import { Decimal } from 'decimal.js';
import { formulaFieldValue } from '../../formula/field.ts';
import { recordScope } from '../../formula/record-scope.ts';
import { roundedTo } from '../../formula/number.ts';
import type { FormulaScope, FormulaType, FormulaValue } from '../../formula/types.ts';
import { date, dateTime, isNumber } from '../../formula/values.ts';
import { dayInZone } from '../../formula/calendar.ts';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { to18 } from '../../store/ids.ts';
import { quoted, type SqlRow } from '../../store/store.ts';
import type { FlowOperand, FlowVariable, Reference } from '../definition.ts';
import {
    flowRecord,
    fromColumn,
    isRecord,
    mergedText,
    scalar,
    toColumn,
    type FlowRecord,
    type FlowValue
} from '../values.ts';
import { referenceInFormula, scalarType, type PlannedFlow } from './plan.ts';

/** What an interview is about. */
export interface Triggered {
    readonly org: Org;
    /** Runs in system context: sees and writes everything, but is who saved the record. */
    readonly user: UserContext;
    readonly record: FlowRecord;
    /** As stored before the save; absent on creation. */
    readonly prior?: SqlRow;
}

const MERGE = /\{!([^}]+)\}/gu;

/** The names of one interview and what they hold. */
export class Names {
    readonly planned: PlannedFlow;
    readonly triggered: Triggered;
    faultMessage = '';
    private readonly values = new Map<string, FlowValue>();

    constructor(planned: PlannedFlow, triggered: Triggered) {
        this.planned = planned;
        this.triggered = triggered;
        for (const variable of [...planned.flow.variables, ...planned.flow.constants]) {
            this.values.set(variable.name.toLowerCase(), this.initial(variable));
        }
    }

    /** The same names about another state of the record. */
    about(record: FlowRecord): Names {
        const others = new Names(this.planned, { ...this.triggered, record });
        this.values.forEach((value, name) => others.values.set(name, value));
        return others;
    }

    value(path: Reference): FlowValue {
        const [root = '', ...rest] = path;
        const start = this.root(root.toLowerCase(), path);
        if (rest.length === 0 || !isRecord(start) || root.toLowerCase() === '$flow') {
            return start;
        }
        return this.field(start, rest);
    }

    operand(operand: FlowOperand | undefined): FlowValue {
        switch (operand?.kind) {
            case 'literal':
                return operand.value;
            case 'text':
                return this.merged(operand.text);
            case 'reference':
                return this.value(operand.path);
            default:
                return null;
        }
    }

    /** Text with its `{!merge}` fields filled in. */
    merged(text: string): string {
        return text.replaceAll(MERGE, (_match, name: string) => mergedText(this.value(name.split('.'))));
    }

    /** Sets a variable or a field of a record variable. */
    assign(path: Reference, value: FlowValue): void {
        const [root = '', ...rest] = path;
        if (rest.length === 0) {
            this.set(root, value);
            return;
        }
        let record = this.root(root.toLowerCase(), path);
        if (record === null) {
            const type = this.planned.types.typeOf([root]);
            record = type.kind === 'record' ? flowRecord(type.object) : null;
            this.set(root, record);
        }
        const field = isRecord(record) ? this.planned.types.bind(record.object, rest) : undefined;
        if (isRecord(record) && field?.kind === 'field') {
            setField(record, field.field, scalar(value));
        }
    }

    set(name: string, value: FlowValue): void {
        this.values.set(name.toLowerCase(), value);
    }

    /** The names as a formula of the flow reads them. `prior` answers PRIORVALUE and ISCHANGED. */
    formulaScope(): FormulaScope {
        const { org, user, prior, record } = this.triggered;
        const before = flowRecord(record.object, prior ?? record.row);
        return {
            type: (path): FormulaType => scalarType(this.planned.types, referenceInFormula(path)),
            value: (path) => scalar(this.value(referenceInFormula(path))),
            prior: (path) => this.field(before, path),
            isNew: prior === undefined,
            now: () => org.now(),
            timeZone: user.timeZone,
            treatBlanksAs: 'BlankAsBlank'
        };
    }

    /** A field of a record or of a record above it. */
    field(record: FlowRecord, path: Reference): FormulaValue {
        const bound = this.planned.types.bind(record.object, path);
        if (bound.kind !== 'field') {
            return null;
        }
        let row: SqlRow | undefined = record.row;
        for (const step of bound.steps) {
            const id: unknown = row?.[step.field.apiName] ?? null;
            row = typeof id === 'string' ? this.stored(step.target, id) : undefined;
        }
        return row ? this.column(bound.object, bound.field, row) : null;
    }

    private column(object: ObjectSchema, field: FieldSchema, row: SqlRow): FormulaValue {
        const { org, user } = this.triggered;
        const stored = field.formula
            ? formulaFieldValue(org, user, object.apiName, field.apiName, row)
            : (row[field.apiName] ?? null);
        return fromColumn(stored, field);
    }

    private stored(object: ObjectSchema, id: string): SqlRow | undefined {
        return this.triggered.org.store.get(`SELECT * FROM ${quoted(object.apiName)} WHERE "Id" = ?`, [id]);
    }

    private root(root: string, path: Reference): FlowValue {
        const { record, prior } = this.triggered;
        if (root === '$record') {
            return record;
        }
        if (root === '$record__prior') {
            return prior ? flowRecord(record.object, prior) : null;
        }
        if (root === '$flow' || root === '$globalconstant') {
            return this.ofTheInterview(path.join('.').toLowerCase());
        }
        if (root.startsWith('$')) {
            return this.global(path);
        }
        const formula = this.planned.formulas.get(root);
        if (formula) {
            const found = formula.compiled.run(this.formulaScope());
            return isNumber(found) ? roundedTo(found, formula.formula.scale, Decimal.ROUND_HALF_UP) : found;
        }
        const template = this.planned.flow.templates.find(({ name }) => name.toLowerCase() === root);
        return template ? this.merged(template.text) : (this.values.get(root) ?? null);
    }

    private ofTheInterview(name: string): FormulaValue {
        const { org, user } = this.triggered;
        switch (name) {
            case '$flow.currentdate':
                return date(dayInZone(org.now().getTime(), user.timeZone));
            case '$flow.currentdatetime':
                return dateTime(Math.floor(org.now().getTime() / 1000) * 1000);
            case '$flow.faultmessage':
                return this.faultMessage;
            case '$globalconstant.emptystring':
                return '';
            default:
                return name === '$globalconstant.true';
        }
    }

    /** `$User`, `$Permission`, `$Label` and the like stand for in flows what they stand for in formulas. */
    private global(path: Reference): FormulaValue {
        const { org, record, user } = this.triggered;
        const found = recordScope(org, user, record.object.apiName, record.row).value(path);
        const isId = typeof found === 'string' && this.planned.types.bind(record.object, path).type === 'id';
        return isId ? (to18(found) ?? found) : found;
    }

    /** Variables start blank: check boxes false, collections empty, records without fields. */
    private initial({ collection, object, type, value }: FlowVariable): FlowValue {
        if (value !== undefined) {
            return this.operand(value);
        }
        if (collection) {
            return [];
        }
        if (type === 'SObject') {
            return flowRecord(this.planned.types.objectNamed(object ?? ''));
        }
        return type === 'Boolean' ? false : null;
    }
}

export function setField(record: FlowRecord, field: FieldSchema, value: FormulaValue): void {
    record.row[field.apiName] = toColumn(value, field);
    record.changed.add(field.apiName);
}
