import { pageSend } from '../../data/page-data.ts';

/** Logs in as another user of the org; the cookie of the answer is the new session. Rejects when the org refuses. */
export async function logInAs(username: string): Promise<void> {
    const response = await window.fetch('/lightning/session', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ username })
    });
    if (!response.ok) {
        throw new Error(`Log-in answered ${response.status}.`);
    }
}

/** Changes the language of a user. Rejects with a FetchResponse. */
export async function speak(userId: string, language: string): Promise<void> {
    await pageSend({ method: 'PATCH', path: `/sobjects/User/${userId}`, body: { LanguageLocaleKey: language } });
}
