/** The one way from the page to the org: the HTTP API, with the session cookie the browser holds. */
const API_ROOT = '/services/data/v66.0';

/** An error as the platform's data modules reject with or emit. `body` is what the API answered. */
export interface FetchResponse {
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
    readonly errorType: 'fetchResponse';
}

export interface ApiRequest {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** Below `/services/data/v66.0`, with its query string. */
    readonly path: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
}

/** Gives the JSON of the answer (undefined for none); rejects with a FetchResponse. */
export type Send = (request: ApiRequest) => Promise<unknown>;

export interface SendOptions {
    readonly fetch: typeof fetch;
    /** Called when the org says that the session is over. */
    readonly onSessionEnd: () => void;
}

function fail(status: number, statusText: string, body: unknown): never {
    const response: FetchResponse = { ok: false, status, statusText, headers: {}, body, errorType: 'fetchResponse' };
    // Components get from the platform this plain object, not an Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw response;
}

/** True for what `Send` rejects with. */
export function isFetchResponse(error: unknown): error is FetchResponse {
    return typeof error === 'object' && error !== null && 'errorType' in error && error.errorType === 'fetchResponse';
}

async function parseBody(response: Response): Promise<unknown> {
    const text = await response.text();
    if (text === '') {
        return undefined;
    }
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return text;
    }
}

export function createSend({ fetch, onSessionEnd }: SendOptions): Send {
    return async ({ method, path, body, headers = {} }) => {
        let response: Response;
        try {
            response = await fetch(API_ROOT + path, {
                method,
                credentials: 'same-origin',
                headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
                body: body === undefined ? undefined : JSON.stringify(body)
            });
        } catch (cause) {
            fail(0, 'Disconnected', [{ errorCode: 'DISCONNECTED', message: String(cause) }]);
        }
        const answer = await parseBody(response);
        if (response.ok) {
            return answer;
        }
        if (response.status === 401) {
            onSessionEnd();
        }
        return fail(response.status, response.statusText, answer);
    };
}
