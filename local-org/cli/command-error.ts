/** A failure told to a person: what happened, why, and what to do next. */
export class CommandError extends Error {
    constructor(what: string, why: string, next: string) {
        super(`${what}\n  Why: ${why}\n  Next: ${next}`);
        this.name = 'CommandError';
    }
}
