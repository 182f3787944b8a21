import { createDataService } from './data-service.ts';
import { createSend } from './http.ts';
import { createSignal } from './signal.ts';

/** The org said 401: the page can do nothing more until someone logs in. */
export const sessionEnded = createSignal<void>();

const send = createSend({
    fetch: (input, init) => window.fetch(input, init),
    onSessionEnd: () => sessionEnded.emit()
});

/** The page's own data service. */
export const pageData = createDataService(send);
export { send as pageSend };
