/** `POST /services/oauth2/token` and `revoke`. Refusals have OAuth's own shape: `{ error, error_description }`. */
import { issueToken, revokeToken, userOfToken } from '../../sessions.ts';
import { ok, type PublicContext, type Reply } from '../router.ts';
import { clientCredentials, isClient, oauthClient } from './client.ts';

export function token(context: PublicContext): Reply {
    const grant = context.form().get('grant_type') ?? '';
    if (grant !== 'client_credentials') {
        return oauthError(
            'unsupported_grant_type',
            `The local org does not support the grant type ${grant || '(none)'}.`
        );
    }
    const { clientId, clientSecret } = clientCredentials(context);
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

function oauthError(error: string, description: string): Reply {
    return { status: 400, json: { error, error_description: description } };
}
