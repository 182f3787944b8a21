import type { Project } from './project.ts';
import { one } from './xml.ts';

export interface FormulaText {
    readonly path: string;
    readonly object: string;
    /** Name of the field or validation rule. */
    readonly name: string;
    readonly kind: 'field' | 'default' | 'validation';
    readonly line: number;
    readonly text: string;
}

const ELEMENTS = { formula: 'field', defaultValue: 'default', errorConditionFormula: 'validation' } as const;

/** Every formula of the project: formula fields, default values and conditions of validation rules. */
export function formulasOf({ metadata }: Project): FormulaText[] {
    return metadata.flatMap(({ path, name, object, root }) =>
        Object.entries(ELEMENTS).flatMap(([element, kind]) => {
            const found = object === undefined ? undefined : one(root, element);
            return found === undefined
                ? []
                : { path, object: object ?? '', name, kind, line: found.line, text: found.text };
        })
    );
}
