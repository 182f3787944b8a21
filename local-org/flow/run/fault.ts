/** What goes wrong in an interview, in the platform's words. */
import { rowError } from '../../dml/refusal.ts';
import type { RowError } from '../../dml/types.ts';
import type { FlowDefinition } from '../definition.ts';

/** Ends an interview unless its element has a fault path. */
export class FlowFault extends Error {
    /** A limit of the transaction: no fault path catches it. */
    readonly isLimit: boolean;

    constructor(message: string, isLimit = false) {
        super(message);
        this.name = 'FlowFault';
        this.isLimit = isLimit;
    }
}

/** A custom error ends the interview and refuses the record with its own messages. */
export class CustomErrors extends Error {
    readonly errors: readonly RowError[];

    constructor(errors: readonly RowError[]) {
        super(errors.map(({ message }) => message).join(' '));
        this.name = 'CustomErrors';
        this.errors = errors;
    }
}

export const UNHANDLED =
    '<b>An unhandled fault has occurred in this flow</b><br>An unhandled fault has occurred while processing the flow.  Please contact your system administrator for more information.';

const VERBS = { insert: 'create', update: 'update', delete: 'delete', query: 'look up' } as const;

/** `$Flow.FaultMessage` of an element that could not write or read records. */
export function dataFault(operation: keyof typeof VERBS, code: string, message: string): string {
    return `This error occurred when the flow tried to ${VERBS[operation]} records: ${code}: ${message}. You can look up ExceptionCode values in the SOAP API Developer Guide.`;
}

/** The row's error where a fault has no path of its own. */
export function unhandledFault({ label }: FlowDefinition, fault: string): RowError {
    return rowError(
        'CANNOT_EXECUTE_FLOW_TRIGGER',
        `We can't save this record because the “${label}” process failed. Give your Salesforce admin these details. ${fault}`
    );
}
