import { ADVANCED_FUNCTIONS } from './advanced.ts';
import { DATE_FUNCTIONS } from './date.ts';
import type { FunctionDefinition, FunctionTable } from './definition.ts';
import { ENCODE_FUNCTIONS } from './encode.ts';
import { GEO_FUNCTIONS } from './geo.ts';
import { LOGIC_FUNCTIONS } from './logic.ts';
import { LOOKUP_FUNCTIONS } from './lookup.ts';
import { MATH_FUNCTIONS } from './math.ts';
import { TEXT_FUNCTIONS } from './text.ts';

const FUNCTIONS: FunctionTable = {
    ...LOGIC_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...MATH_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...ADVANCED_FUNCTIONS,
    ...GEO_FUNCTIONS,
    ...ENCODE_FUNCTIONS,
    ...LOOKUP_FUNCTIONS
};

/** `name` in upper case. */
export function findFunction(name: string): FunctionDefinition | undefined {
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}

export function functionNames(): string[] {
    return Object.keys(FUNCTIONS).sort();
}
