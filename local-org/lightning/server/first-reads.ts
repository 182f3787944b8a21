import { Kind, OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import { noContent, type PublicContext, type Reply } from '../../api/router.ts';
import { OrgError } from '../../errors.ts';
import { type FirstRead, type OrgContext, PLACE_OF_RECORD } from '../context.ts';

const MOST_READS = 10;
const LONGEST_TEXT = 32_000;
const text = z.string().max(LONGEST_TEXT);
const resource = z.strictObject({ path: text.startsWith('/ui-api/') });
const query = z.strictObject({ path: z.literal('/graphql'), body: text.refine(isQuery) });
const body = z.array(z.union([resource, query]));

/**
 * What each user's Lightning pages asked for in their first drawing, so that the next page of the kind can come with the answers, as
 * the platform's data service predicts the requests of a page. Only requests are kept, never answers, and only in memory.
 */
export class FirstReads {
    private readonly reads = new Map<string, readonly FirstRead[]>();

    /** Those of the user's last page of this kind, with this page's record. */
    of({ flexiPage, page, user }: OrgContext): readonly FirstRead[] {
        const known = this.reads.get(keyOf(user.id, flexiPage?.name)) ?? [];
        return page.kind === 'record' ? known.map((read) => placed(read, page.recordId)) : known;
    }

    /** `PUT /lightning/first-reads/<Lightning page>`: a list of reads with the record's id left open. */
    put({ org, params, session, ...request }: PublicContext): Reply {
        if (!session) {
            throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
        }
        const page = org.schema.flexiPages.get(params['page']?.toLowerCase() ?? '');
        const reads = body.max(MOST_READS).safeParse(request.body());
        if (!page || !reads.success) {
            throw new OrgError('INVALID_FIELD', `A Lightning page and at most ${MOST_READS} reads are expected.`);
        }
        this.reads.set(keyOf(session.user.userId, page.name), reads.data);
        return noContent();
    }
}

/** A page is answered with a GET, so that nothing it comes with may write: resources of the UI API are read, mutations are not kept. */
function isQuery(json: string): boolean {
    try {
        const request = JSON.parse(json) as { readonly query?: unknown };
        return parse(String(request.query)).definitions.every(
            (one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === OperationTypeNode.QUERY
        );
    } catch {
        return false;
    }
}

function keyOf(userId: string, page: string | undefined): string {
    return `${userId} ${page}`;
}

function placed({ path, body: text }: FirstRead, recordId: string): FirstRead {
    return { path: path.replaceAll(PLACE_OF_RECORD, recordId), body: text?.replaceAll(PLACE_OF_RECORD, recordId) };
}
