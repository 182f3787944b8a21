/** Refused rows as the column `sf__Error` tells them: `CODE:message:Field --`. */
import type { InputRecord, RowError } from '../../dml/types.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';

export function errorText(object: ObjectSchema, record: InputRecord, errors: readonly RowError[]): string {
    return errors
        .map((error) => inBulkWords(object, record, error))
        .map(({ statusCode, message, fields }) => `${statusCode}:${message}:${[...fields, '--'].join(' ')}`)
        .join(';');
}

/** There is no JSON in a bulk job: a value that does not fit is told with its field's label. */
function inBulkWords(object: ObjectSchema, record: InputRecord, error: RowError): RowError {
    const [name] = error.fields;
    const field = name === undefined ? undefined : findField(object, name);
    if (error.statusCode !== 'JSON_PARSER_ERROR' || !field) {
        return error;
    }
    const message = `${field.label}: value not of required type: ${String(record[field.apiName])}`;
    return { ...error, statusCode: 'INVALID_TYPE_ON_FIELD_IN_RECORD', message };
}
