/** `@{alias.path}` in later subrequests of a composite request: `@{NewAccount.id}`, `@{Found.records[0].Id}`, `@{Rows[1].id}`. */
import { OrgError } from '../../errors.ts';

const REFERENCE = /@\{([^}]+)\}/g;

/** Bodies of finished subrequests by their reference id. */
export type Finished = ReadonlyMap<string, unknown>;

/** The text with its references replaced, each encoded by `encode`. Throws PROCESSING_HALTED for one that leads nowhere. */
export function resolveText(text: string, finished: Finished, encode: (value: string) => string = String): string {
    return text.replaceAll(REFERENCE, (_all, reference: string) => encode(String(lookUp(reference, finished))));
}

/** A whole JSON value with its references replaced. A text that is nothing but one reference takes the referred value's type. */
export function resolveJson(value: unknown, finished: Finished): unknown {
    if (typeof value === 'string') {
        const whole = /^@\{([^}]+)\}$/.exec(value)?.[1];
        return whole === undefined ? resolveText(value, finished) : lookUp(whole, finished);
    }
    if (Array.isArray(value)) {
        return value.map((item) => resolveJson(item, finished));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveJson(item, finished)]));
    }
    return value;
}

function lookUp(reference: string, finished: Finished): unknown {
    const [alias = '', ...steps] = reference.split(/[.[\]]+/).filter((step) => step !== '');
    let value = finished.get(alias);
    for (const step of steps) {
        value = isIndexable(value) ? memberOf(value, step) : undefined;
    }
    if (value === undefined || value === null) {
        const path = steps.join('.');
        throw new OrgError(
            'PROCESSING_HALTED',
            `Invalid reference specified. No value for ${alias}.${path} found in ${alias}`
        );
    }
    return value;
}

function isIndexable(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null;
}

/** A created record answers `id` where a queried one has `Id`; either is found by either. */
function memberOf(value: Readonly<Record<string, unknown>>, step: string): unknown {
    const key = Object.hasOwn(value, step)
        ? step
        : Object.keys(value).find((name) => name.toLowerCase() === step.toLowerCase());
    return key === undefined ? undefined : value[key];
}
