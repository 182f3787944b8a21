/**
 * Every error the org answers with, in Salesforce's own vocabulary.
 * Status and wording follow the REST API's "Status Codes and Error Responses" and the core `StatusCode` list.
 * Doors turn an OrgError into the shape their API family uses; nothing else decides on an HTTP status.
 */
export const ERROR_STATUS = {
    ALL_OR_NONE_OPERATION_ROLLED_BACK: 400,
    ALREADY_IN_PROCESS: 400,
    API_ERROR: 400,
    BAD_REQUEST: 400,
    BATCH_PROCESSING_HALTED: 412,
    CANNOT_EXECUTE_FLOW_TRIGGER: 400,
    CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 400,
    CANNOT_UPDATE_CONVERTED_LEAD: 400,
    CIRCULAR_DEPENDENCY: 400,
    CLIENTINPUTERROR: 400,
    DELETE_FAILED: 400,
    DUPLICATE_EXTERNAL_ID: 300,
    DUPLICATE_VALUE: 400,
    ENTITY_IS_DELETED: 404,
    ENTITY_IS_LOCKED: 400,
    EXCEEDED_ID_LIMIT: 400,
    FEATURENOTENABLED: 400,
    FIELD_CUSTOM_VALIDATION_EXCEPTION: 400,
    FIELD_INTEGRITY_EXCEPTION: 400,
    INSUFFICIENT_ACCESS: 403,
    INVALIDENTITY: 400,
    INVALIDJOB: 400,
    INVALIDJOBSTATE: 400,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 400,
    INSUFFICIENT_ACCESS_OR_READONLY: 403,
    INVALID_CROSS_REFERENCE_KEY: 400,
    INVALID_EMAIL_ADDRESS: 400,
    INVALID_FIELD: 400,
    INVALID_FIELD_FOR_INSERT_UPDATE: 400,
    INVALID_ID_FIELD: 400,
    INVALID_MERGE_RECORD: 400,
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 400,
    INVALID_QUERY_FILTER_OPERATOR: 400,
    INVALID_QUERY_LOCATOR: 400,
    INVALID_REPLICATION_DATE: 400,
    INVALID_SESSION_ID: 401,
    INVALID_STATUS: 400,
    INVALID_TYPE: 400,
    INVALID_TYPE_FOR_OPERATION: 400,
    INVALID_TYPE_ON_FIELD_IN_RECORD: 400,
    JSON_PARSER_ERROR: 400,
    LIMIT_EXCEEDED: 400,
    LOCAL_ORG_UNSUPPORTED: 501,
    MALFORMED_ID: 400,
    MALFORMED_QUERY: 400,
    MALFORMED_SEARCH: 400,
    METHOD_NOT_ALLOWED: 405,
    MISSING_ARGUMENT: 400,
    NOT_FOUND: 404,
    NO_APPLICABLE_PROCESS: 400,
    NUMBER_OUTSIDE_VALID_RANGE: 400,
    PROCESSING_HALTED: 400,
    QUERY_TOO_COMPLICATED: 400,
    REQUEST_LIMIT_EXCEEDED: 403,
    REQUIRED_FIELD_MISSING: 400,
    STRING_TOO_LONG: 400,
    TRANSFER_REQUIRES_READ: 400,
    UNDELETE_FAILED: 400,
    UNKNOWN_EXCEPTION: 500
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** A refusal that a client sees. `fields` names the API fields it concerns, in declaration order. */
export class OrgError extends Error {
    readonly code: ErrorCode;
    readonly fields: readonly string[];
    readonly status: number;

    constructor(code: ErrorCode, message: string, fields: readonly string[] = [], status: number = ERROR_STATUS[code]) {
        super(message);
        this.name = 'OrgError';
        this.code = code;
        this.fields = fields;
        this.status = status;
    }
}

/** What the org does not do is refused by name, never faked. `feature` is what was asked, e.g. `GROUP BY ROLLUP`. */
export function unsupported(feature: string): OrgError {
    return new OrgError('LOCAL_ORG_UNSUPPORTED', `The local org does not support ${feature}.`);
}
