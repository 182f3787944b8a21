/** A deployed component and the source files it becomes. */
import type { XmlElement } from './xml-cut.ts';

/** A file of the org's metadata source. */
export interface SourcePiece {
    /** Below the source folder, e.g. `objects/Order__c/fields/Total__c.field-meta.xml`. */
    readonly path: string;
    readonly content: string;
}

export interface Component {
    readonly type: string;
    /** `Order__c.Total__c`. */
    readonly fullName: string;
    /** File in the zip. */
    readonly fileName: string;
    readonly pieces: readonly SourcePiece[];
    /** The zip file's text and the component's element in it; absent for files that are not XML. */
    readonly text?: string;
    readonly element?: XmlElement;
}

export interface Problem {
    readonly message: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
}

/** Something a deploy refuses or warns of. Types and names as the Metadata API writes them. */
export interface ComponentProblem extends Problem {
    readonly componentType: string;
    readonly fullName: string;
    readonly fileName: string;
}

export function problemOf({ type, fullName, fileName }: Component, problem: Problem): ComponentProblem {
    return { componentType: type, fullName, fileName, ...problem };
}

/** Types and names are told apart by this. */
export function keyOf(type: string, fullName: string): string {
    return `${type} ${fullName}`.toLowerCase();
}
