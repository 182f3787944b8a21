import { createHash } from 'node:crypto';

/** A tag that changes exactly when the answer does: 32 hexadecimal digits, as the UI API sends. */
export function etagOf(answer: unknown): string {
    return createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 32);
}
