/** A record-triggered flow as plain readonly data. Names and values are those of the Metadata API's type Flow. */
import type { FormulaValue } from '../formula/types.ts';

export type FlowDataType =
    | 'Boolean'
    | 'Currency'
    | 'Date'
    | 'DateTime'
    | 'Multipicklist'
    | 'Number'
    | 'Picklist'
    | 'SObject'
    | 'String'
    | 'Time';

/** `$Record.Account__r.Name` split at the dots. */
export type Reference = readonly string[];

/** What an element works with: a literal, a text with `{!merge}` fields, or something that has a name. */
export type FlowOperand =
    | { readonly kind: 'literal'; readonly value: FormulaValue }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'reference'; readonly path: Reference };

/** Numbers count conditions from 0. */
export type Logic =
    | { readonly kind: 'condition'; readonly index: number }
    | { readonly kind: 'not'; readonly of: Logic }
    | { readonly kind: 'and' | 'or'; readonly of: readonly Logic[] };

/** Operators by their metadata names, e.g. `EqualTo`. */
export interface RecordFilter {
    readonly field: string;
    readonly operator: string;
    readonly value?: FlowOperand;
}

export interface FilterSet {
    /** Absent where every record passes. */
    readonly logic?: Logic;
    readonly filters: readonly RecordFilter[];
}

export interface FlowCondition {
    readonly left: Reference;
    readonly operator: string;
    readonly right?: FlowOperand;
}

export interface FieldAssignment {
    readonly field: string;
    readonly value?: FlowOperand;
}

interface ElementBase {
    readonly name: string;
    /** Name of the element that follows; absent at the end. */
    readonly next?: string;
}

interface DataElement extends ElementBase {
    readonly fault?: string;
}

export interface AssignmentElement extends ElementBase {
    readonly kind: 'assignment';
    readonly items: readonly { readonly to: Reference; readonly operator: string; readonly value?: FlowOperand }[];
}

export interface DecisionRule {
    readonly name: string;
    readonly logic: Logic;
    readonly conditions: readonly FlowCondition[];
    /** The record must not have met the conditions before the save. */
    readonly onChange: boolean;
    readonly next?: string;
}

/** `next` is the default outcome. */
export interface DecisionElement extends ElementBase {
    readonly kind: 'decision';
    readonly rules: readonly DecisionRule[];
}

/** `next` follows the last item. */
export interface LoopElement extends ElementBase {
    readonly kind: 'loop';
    readonly collection: Reference;
    readonly descending: boolean;
    readonly variable?: Reference;
    readonly body?: string;
}

export interface LookupElement extends DataElement {
    readonly kind: 'lookup';
    readonly object: string;
    readonly where: FilterSet;
    readonly firstOnly: boolean;
    readonly sort?: { readonly field: string; readonly descending: boolean };
    readonly limit?: FlowOperand;
    /** True: the element's own name stands for what it found. */
    readonly automatic: boolean;
    readonly nullWhereNothing: boolean;
    readonly output?: Reference;
    readonly outputs: readonly { readonly field: string; readonly to: Reference }[];
}

export interface CreateElement extends DataElement {
    readonly kind: 'create';
    readonly object?: string;
    readonly assignments: readonly FieldAssignment[];
    readonly input?: Reference;
    readonly idTo?: Reference;
}

export interface UpdateElement extends DataElement {
    readonly kind: 'update';
    readonly object?: string;
    readonly where: FilterSet;
    readonly assignments: readonly FieldAssignment[];
    readonly input?: Reference;
}

export interface DeleteElement extends DataElement {
    readonly kind: 'delete';
    readonly object?: string;
    readonly where: FilterSet;
    readonly input?: Reference;
}

export interface CustomErrorElement extends ElementBase {
    readonly kind: 'customError';
    readonly messages: readonly { readonly text: string; readonly field?: string }[];
}

export interface NotificationElement extends DataElement {
    readonly kind: 'notification';
    readonly inputs: ReadonlyMap<string, FlowOperand>;
}

export type FlowElement =
    | AssignmentElement
    | DecisionElement
    | LoopElement
    | LookupElement
    | CreateElement
    | UpdateElement
    | DeleteElement
    | CustomErrorElement
    | NotificationElement;

export interface FlowVariable {
    readonly name: string;
    readonly type: FlowDataType;
    readonly collection: boolean;
    readonly object?: string;
    readonly scale: number;
    readonly value?: FlowOperand;
}

export interface FlowFormula {
    readonly name: string;
    readonly type: FlowDataType;
    readonly expression: string;
    readonly scale: number;
}

export interface ScheduledPath {
    readonly name: string;
    /** Runs as soon as the save is committed; it has no offset then. */
    readonly afterCommit: boolean;
    readonly offsetMinutes: number;
    /** Date or date-time field the offset counts from; absent where it counts from the save. */
    readonly field?: string;
    readonly next: string;
}

export type FlowTrigger = 'RecordBeforeSave' | 'RecordAfterSave' | 'RecordBeforeDelete';

export interface FlowStart {
    readonly object: string;
    readonly trigger: FlowTrigger;
    readonly onCreate: boolean;
    readonly onUpdate: boolean;
    readonly where: FilterSet;
    readonly formula?: string;
    /** An updated record must not have met the conditions before. */
    readonly onChange: boolean;
    readonly next?: string;
    readonly paths: readonly ScheduledPath[];
}

/** An active flow, ready to be planned. */
export interface FlowDefinition {
    readonly name: string;
    readonly label: string;
    /** Lower first; absent ones come after the first thousand. */
    readonly order?: number;
    readonly start: FlowStart;
    readonly elements: ReadonlyMap<string, FlowElement>;
    readonly variables: readonly FlowVariable[];
    /** Constants are variables that no assignment changes. */
    readonly constants: readonly FlowVariable[];
    readonly formulas: readonly FlowFormula[];
    readonly templates: readonly { readonly name: string; readonly text: string }[];
}

/** A complaint about a flow file. */
export interface FlowProblem {
    readonly file: string;
    readonly flow: string;
    /** Name of the element it stands in; empty for the flow as a whole. */
    readonly element: string;
    readonly line?: number;
    readonly message: string;
}

/** A flow file: inactive ones are kept and not looked into. */
export interface FlowSchema {
    readonly file: string;
    readonly name: string;
    readonly active: boolean;
    /** Absent where the flow is inactive or holds something the org does not run. */
    readonly definition?: FlowDefinition;
    /** 1-based lines of elements and resources by their names. */
    readonly lines: ReadonlyMap<string, number>;
    readonly problems: readonly FlowProblem[];
}
