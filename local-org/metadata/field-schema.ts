/** Fields of objects: types, picklists, relationships, formulas and roll-ups. */

/**
 * Field types as the describe calls name them (SOAP API "Field Types"); `longtextarea` describes as `textarea`, and a `base64` is shown
 * as the address of its content.
 */
export type FieldType =
    | 'id'
    | 'string'
    | 'textarea'
    | 'longtextarea'
    | 'boolean'
    | 'picklist'
    | 'multipicklist'
    | 'int'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'email'
    | 'phone'
    | 'url'
    | 'reference'
    | 'address'
    | 'base64';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly active: boolean;
    readonly default: boolean;
}

export interface PicklistSchema {
    readonly restricted: boolean;
    readonly values: readonly PicklistValue[];
    /** API name of the global value set, where the field uses one. */
    readonly globalValueSet?: string;
    /** Field whose value decides which values screens offer; saves do not ask it, as on the platform. */
    readonly controllingField?: string;
    /** Values of the controlling field that allow a value, by the value. */
    readonly validFor?: ReadonlyMap<string, readonly string[]>;
}

export type DeleteRule = 'SetNull' | 'Restrict' | 'Cascade';

export interface ReferenceSchema {
    /** API names of the objects that may be referred to; more than one is polymorphic (OwnerId: User, Group). */
    readonly targets: readonly string[];
    /** Name that walks up in SOQL and GraphQL, e.g. `Account__r`, `Owner`. */
    readonly relationshipName: string;
    /** Name that walks down from the parent, e.g. `Shared_Plans__r`, `Contacts`. */
    readonly childRelationshipName?: string;
    /** Targets that no relationship walks down from although it has a name. */
    readonly withoutChildrenOf?: readonly string[];
    readonly deleteRule: DeleteRule;
    readonly masterDetail: boolean;
    readonly reparentable: boolean;
    /** Master-detail only: reading the master is enough to write the detail; otherwise the master must be editable. */
    readonly writeRequiresMasterRead?: boolean;
}

export interface FormulaSchema {
    readonly expression: string;
    readonly treatBlanksAs: 'BlankAsZero' | 'BlankAsBlank';
}

export interface RollupFilter {
    /** Field of the summarised (child) object. */
    readonly field: string;
    readonly operation:
        | 'equals'
        | 'notEqual'
        | 'lessThan'
        | 'greaterThan'
        | 'lessOrEqual'
        | 'greaterOrEqual'
        | 'contains'
        | 'notContain'
        | 'startsWith'
        | 'includes'
        | 'excludes';
    readonly value: string;
}

export interface RollupSchema {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly childObject: string;
    /** Master-detail field on the child that points at this object. */
    readonly childReferenceField: string;
    /** Absent for `count`. */
    readonly summarizedField?: string;
    readonly filters: readonly RollupFilter[];
}

export interface FieldSchema {
    readonly apiName: string;
    readonly label: string;
    readonly type: FieldType;
    readonly custom: boolean;
    readonly description?: string;
    readonly inlineHelpText?: string;
    /** Characters, for text types. */
    readonly length?: number;
    /** Total digits and digits right of the point, for number types. */
    readonly precision?: number;
    readonly scale?: number;
    /** A value must be present after save (universally required; booleans are never blank and are not `required`). */
    readonly required: boolean;
    readonly unique: boolean;
    readonly caseSensitive: boolean;
    readonly externalId: boolean;
    /** Formula text of the default value, for custom fields; picklist and checkbox defaults are resolved to a literal formula. */
    readonly defaultValue?: string;
    readonly picklist?: PicklistSchema;
    readonly reference?: ReferenceSchema;
    readonly formula?: FormulaSchema;
    readonly rollup?: RollupSchema;
    /** Display format of an auto-number, e.g. `SP-{000000}`. */
    readonly autoNumber?: string;
    /** Whether a client may set it on create / update at all, before any permission is asked. */
    readonly createable: boolean;
    readonly updateable: boolean;
    /** Id, audit fields, IsDeleted, SystemModstamp and the like: readable by everyone who can read the object. */
    readonly system: boolean;
    readonly nameField: boolean;
    readonly trackHistory: boolean;
    /** Standard fields without field-level security of their own (OwnerId, a person's name parts): visible with the object. */
    readonly alwaysVisible?: boolean;
    /** Compound field that carries the field-level security of this part, e.g. `BillingAddress` for `BillingCity`. */
    readonly securedBy?: string;
    /** A person's Name: these text fields joined by one blank. The store computes the column; it is never written. */
    readonly composedOf?: readonly string[];
    /** Standard fields that follow from others: SQL over the row, whose alias stands as `{row}`. They have no column. */
    readonly expression?: string;
}
