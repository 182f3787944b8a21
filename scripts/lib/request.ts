/**
 * One REST call with our own retry. jsforce's is switched off: it resends a consumed body (research: the second upload was empty and
 * reported as success). Sending again is safe because every write here is an upsert by external id.
 */
import type { Connection } from 'jsforce';

export interface RestCall {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** Below `/services/data/vNN.0`. */
    readonly path: string;
    readonly body?: unknown;
}

const ATTEMPTS = 4;
const FIRST_WAIT_MILLISECONDS = 250;
const RETRIED =
    /ERROR_HTTP_(408|429|500|502|503|504)|ECONNRESET|ECONNREFUSED|ETIMEDOUT|fetch failed|UNABLE_TO_LOCK_ROW/;

function isWorthRetrying(error: unknown): boolean {
    const {
        name = '',
        message = '',
        errorCode = ''
    } = error as { name?: string; message?: string; errorCode?: string };
    return RETRIED.test(`${name} ${errorCode} ${message}`);
}

export async function request<T>(connection: Connection, { method, path, body }: RestCall): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
        try {
            return await connection.request<T>(
                {
                    method,
                    url: `/services/data/v${connection.version}${path}`,
                    headers: { 'content-type': 'application/json' },
                    ...(body === undefined ? {} : { body: JSON.stringify(body) })
                },
                { retry: { maxRetries: 0 } }
            );
        } catch (error) {
            if (attempt === ATTEMPTS || !isWorthRetrying(error)) throw error;
            await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1)));
        }
    }
}
