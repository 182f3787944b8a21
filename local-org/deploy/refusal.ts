import type { Problem } from './component.ts';

/** A complaint about a file of the source or a component, before it is known which deployed component it falls on. */
export interface Finding extends Problem {
    /** Source path, e.g. `objects/Order__c/fields/Total__c.field-meta.xml`, or a folder. */
    readonly path: string;
    /** Path of the element, e.g. `CustomField.length`. */
    readonly element: string;
    /** Offset in the component's formula. */
    readonly formulaPosition?: number;
}

/** What the data does not allow, found inside the transaction of a deploy. */
export class DataRefusal extends Error {
    readonly findings: readonly Finding[];

    constructor(findings: readonly Finding[]) {
        super(findings.map(({ message }) => message).join(' '));
        this.name = 'DataRefusal';
        this.findings = findings;
    }
}

export function fieldPath(object: string, field: string): string {
    return `objects/${object}/fields/${field}.field-meta.xml`;
}
