/** Elements that a metadata file may not have, values outside an enumeration, required elements that are missing. */
import type { Component, Problem } from './component.ts';
import type { ElementType, TypeTable } from './type-table.ts';
import { OBJECT_CHILDREN } from './types.ts';
import { childElements, elementText, placeOf, type XmlElement } from './xml-cut.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const CHILD_ELEMENTS = new Set(OBJECT_CHILDREN.map(({ element }) => element));

/** Values are the wording of the platform. */
function valueProblem(types: TypeTable, type: string, value: string): string | undefined {
    const values = types.valuesOf(type);
    if (values) {
        return values.has(value) ? undefined : `'${value}' is not a valid value for the enum '${type}'`;
    }
    if (type === 'boolean') {
        return /^(?:true|false|0|1)$/u.test(value)
            ? undefined
            : `'${value}' is not a valid value for the type xsd:boolean`;
    }
    if (type === 'number') {
        return /^-?\d+(?:\.\d+)?$/u.test(value) ? undefined : `'${value}' is not a valid value for the type xsd:int`;
    }
    return undefined;
}

class ElementCheck {
    private readonly types: TypeTable;
    private readonly text: string;
    readonly problems: Problem[] = [];

    constructor(types: TypeTable, text: string) {
        this.types = types;
        this.text = text;
    }

    /** `apart` are children that are components of their own. */
    structure(element: XmlElement, type: string, apart: ReadonlySet<string>): void {
        const known = this.types.elementsOf(type);
        if (known === undefined) {
            return;
        }
        const children = childElements(this.text, element).filter(({ name }) => !apart.has(name));
        const counts = new Map<string, number>();
        for (const child of children) {
            const expected = known.get(child.name);
            const count = (counts.get(child.name) ?? 0) + 1;
            counts.set(child.name, count);
            if (expected === undefined || (count > 1 && !expected.many)) {
                const name =
                    expected === undefined ? `{${NAMESPACE}}${child.name} invalid` : `${child.name} is duplicated`;
                this.add(child, `Element ${name} at this location in type ${type}`);
            } else {
                this.value(child, expected);
            }
        }
        const missing = [...known].find(([name, { required }]) => required && !counts.has(name) && !apart.has(name));
        if (missing && apart.size === 0) {
            this.add(element, `Required field is missing: ${missing[0]}`);
        }
    }

    private value(element: XmlElement, { type }: ElementType): void {
        if (this.types.elementsOf(type)) {
            this.structure(element, type, new Set());
            return;
        }
        const problem = valueProblem(this.types, type, elementText(this.text, element));
        if (problem !== undefined) {
            this.add(element, problem);
        }
    }

    private add(element: XmlElement, message: string): void {
        this.problems.push({ message, ...placeOf(this.text, element.start) });
    }
}

/** Problems of one component's own elements, in document order. */
export function elementProblems(types: TypeTable, { type, text, element }: Component): Problem[] {
    if (text === undefined || element === undefined) {
        return [];
    }
    const check = new ElementCheck(types, text);
    check.structure(element, type, type === 'CustomObject' ? CHILD_ELEMENTS : new Set());
    return check.problems;
}
