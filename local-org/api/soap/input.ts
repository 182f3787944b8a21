/** An `sObject` element as an input record: every value is text, and `fieldsToNull` names the fields to empty. */
import { OrgError } from '../../errors.ts';
import type { InputRecord } from '../../dml/types.ts';
import type { SoapParameters } from './envelope.ts';

const NO_FIELDS: ReadonlySet<string> = new Set(['type', 'fieldsToNull']);

export function typeOf(element: SoapParameters): string {
    const type = element.text('type');
    if (type === undefined) {
        throw new OrgError('INVALID_TYPE', 'An sObject needs its type');
    }
    return type;
}

/** A parent may be named by an external id: an element with a type and one field of its own. */
export function inputRecord(element: SoapParameters): InputRecord {
    const record: Record<string, unknown> = {};
    for (const name of element.names().filter((one) => !NO_FIELDS.has(one))) {
        const parent = element.one(name);
        const value = parent.names().length > 0 ? parentOf(parent) : element.text(name);
        if (value !== undefined) {
            record[name] = value;
        }
    }
    for (const name of element.texts('fieldsToNull')) {
        record[name] = null;
    }
    return record;
}

function parentOf(element: SoapParameters): object {
    const type = element.text('type');
    return { ...(type === undefined ? {} : { attributes: { type } }), ...inputRecord(element) };
}
