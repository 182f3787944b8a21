import { GraphQLError } from 'graphql';
import { OrgError } from '../../errors.ts';
import { OperationError } from './mutation/run.ts';

/** Source: GraphQL API guide, "Status Codes and Error Responses". */
export type ErrorType =
    'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'OperationNotSupported' | 'ExecutionAborted';

/** An error of a GraphQL answer; Salesforce says `paths` where the GraphQL specification says `path`. */
export interface ErrorView {
    readonly message: string;
    readonly locations: readonly { readonly line: number; readonly column: number }[];
    readonly paths: readonly (string | number)[];
    readonly extensions: { readonly ErrorType: string };
}

const UNKNOWN_INPUT_FIELD = /Field "(\w+)" is not defined by type "(\w+)"/u;

/** Errors found before anything ran. */
export function requestErrors(errors: readonly GraphQLError[]): ErrorView[] {
    return errors.map((error) => {
        const isSyntax = error.message.startsWith('Syntax Error');
        return view(error, isSyntax ? `Invalid syntax: ${error.message}` : validationMessage(error), {
            ErrorType: isSyntax ? 'InvalidSyntax' : 'ValidationError',
            ...error.extensions
        });
    });
}

/** Errors of fields; a refused save gives one per reason. */
export function executionErrors(errors: readonly GraphQLError[]): ErrorView[] {
    return errors.flatMap((error) => {
        const cause = error.originalError ?? error;
        if (cause instanceof OperationError) {
            return cause.rowErrors.map(({ message }) => view(error, message, { ErrorType: 'DataFetchingException' }));
        }
        if (!(cause instanceof GraphQLError) && !(cause instanceof OrgError)) {
            throw cause;
        }
        const isUnsupported = cause instanceof OrgError && cause.code === 'LOCAL_ORG_UNSUPPORTED';
        return [
            view(error, cause.message, { ErrorType: isUnsupported ? 'OperationNotSupported' : 'DataFetchingException' })
        ];
    });
}

export function errorView(message: string, type: ErrorType): ErrorView {
    return { message, locations: [], paths: [], extensions: { ErrorType: type } };
}

function view(error: GraphQLError, message: string, extensions: { readonly ErrorType: string }): ErrorView {
    return { message, locations: error.locations ?? [], paths: error.path ?? [], extensions };
}

/** An input field that is not in the schema, in the words recorded from an org (trailheadapps/lwc-recipes). */
function validationMessage({ message }: GraphQLError): string {
    const [, field, type] = UNKNOWN_INPUT_FIELD.exec(message) ?? [];
    return field && type
        ? `The variables input contains a field name '${field}' that is not defined for input object type '${type}' `
        : message;
}
