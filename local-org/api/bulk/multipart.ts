/** A job and its content in one request: `multipart/form-data` with the parts `job` (JSON) and `content` (CSV). */
import { OrgError } from '../../errors.ts';
import type { RequestContext } from '../router.ts';

/** Above it, content is uploaded in a request of its own. */
const MOST_CHARACTERS = 100_000;

export interface JobParts {
    readonly job: unknown;
    readonly content: string;
}

/** Undefined where the request is no multipart one. Throws INVALIDJOB or CLIENTINPUTERROR. */
export function jobParts({ headers, rawBody }: RequestContext): JobParts | undefined {
    const type = headers['content-type'] ?? '';
    if (!/^multipart\/form-data/i.test(type)) {
        return undefined;
    }
    const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
    const parts = partsOf(Buffer.from(rawBody).toString('utf8'), quoted ?? plain ?? '');
    const job = parts.get('job');
    const content = parts.get('content');
    if (job === undefined || content === undefined) {
        throw new OrgError('INVALIDJOB', 'A multipart job needs the parts job and content.');
    }
    if (content.length > MOST_CHARACTERS) {
        const message = `The content has more than ${MOST_CHARACTERS} characters: create the job first, then upload the content.`;
        throw new OrgError('CLIENTINPUTERROR', message);
    }
    return { job: parsed(job), content };
}

function partsOf(body: string, boundary: string): Map<string, string> {
    const parts = new Map<string, string>();
    if (boundary === '') {
        return parts;
    }
    for (const part of `\r\n${body.replace(/\r?\n(--)/g, '\r\n$1')}`.split(`\r\n--${boundary}`).slice(1, -1)) {
        const end = /\r?\n\r?\n/.exec(part);
        const name = /name="?([^";\r\n]+)"?/i.exec(part.slice(0, end?.index ?? 0))?.[1];
        if (end && name !== undefined) {
            parts.set(name, part.slice(end.index + end[0].length));
        }
    }
    return parts;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new OrgError('INVALIDJOB', `Unable to parse Job: ${error instanceof Error ? error.message : 'no JSON'}`);
    }
}
