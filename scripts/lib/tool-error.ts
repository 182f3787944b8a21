/** Exit codes of the command-line tools; one meaning each, in every tool. */
export const EXIT = {
    ok: 0,
    unexpected: 1,
    /** Of a check: it found something that must be mended, as linters say it. */
    findings: 1,
    usage: 2,
    refused: 3,
    failedRows: 4
} as const;

/** An error for people: what happened, why, and what to do next. */
export class ToolError extends Error {
    readonly why: string;
    readonly next: string;
    readonly exitCode: number;

    constructor(what: string, why: string, next: string, exitCode: number = EXIT.unexpected) {
        super(what);
        this.name = 'ToolError';
        this.why = why;
        this.next = next;
        this.exitCode = exitCode;
    }
}

/** Prints any error the way a person can use it and returns the exit code. */
export function report(error: unknown): number {
    if (error instanceof ToolError) {
        console.error(`${error.message}\n  Why: ${error.why}\n  Next: ${error.next}`);
        return error.exitCode;
    }
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.unexpected;
}
