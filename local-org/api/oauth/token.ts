/** `POST /services/oauth2/token` and `revoke`. Refusals have OAuth's own shape: `{ error, error_description }`. */
import { issueToken, revokeToken, userOfToken } from '../../sessions.ts';
import { ok, type PublicContext, type Reply } from '../router.ts';
import { isClient, oauthClient } from './client.ts';

export function token(context: PublicContext): Reply {
    const form = context.form();
    const grant = form.get('grant_type') ?? '';
    if (grant !== 'client_credentials') {
        return oauthError(
            'unsupported_grant_type',
            `The local org does not support the grant type ${grant || '(none)'}.`
        );
    }
    const { clientId, clientSecret } = clientOf(context, form);
    const client = oauthClient(context.org);
    if (!isClient(client, clientId, clientSecret)) {
        return oauthError('invalid_client', 'invalid client credentials');
    }
    return ok({
        access_token: issueToken(context.org, client.userId),
        scope: 'api id',
        instance_url: context.origin,
        id: `${context.origin}/id/${context.org.id}/${client.userId}`,
        token_type: 'Bearer',
        issued_at: String(context.org.now().getTime())
    });
}

export function revoke(context: PublicContext): Reply {
    const { org, query } = context;
    const given = context.form().get('token') ?? query.get('token') ?? '';
    if (userOfToken(org, given) === undefined) {
        return oauthError('unsupported_token_type', 'this token type is not supported');
    }
    revokeToken(org, given);
    return { status: 200 };
}

/** In the form, or as HTTP Basic. */
function clientOf({ headers }: PublicContext, form: URLSearchParams): { clientId: string; clientSecret: string } {
    const basic = /^Basic\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (basic === undefined) {
        return { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' };
    }
    const [clientId = '', clientSecret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { clientId, clientSecret };
}

function oauthError(error: string, description: string): Reply {
    return { status: 400, json: { error, error_description: description } };
}
