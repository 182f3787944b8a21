import type { WhereClause } from '@jetstreamapp/soql-parser-js';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import { quoteText } from '../../../soql/text-literal.ts';
import type { GraphContext } from '../context.ts';
import { allOf, test, toWhere } from '../../../filter/logic.ts';
import type { ConnectionValues } from './page.ts';
import { filterLogic } from './where.ts';

/** WHERE of a connection: its `where`, and with `scope: MINE` the records the user owns. */
export function conditionsOf(
    object: ObjectSchema,
    { where, scope }: Pick<ConnectionValues, 'where' | 'scope'>,
    { org, user }: GraphContext
): WhereClause | undefined {
    const mine = test({ field: 'OwnerId', operator: '=', value: quoteText(user.userId), literalType: 'STRING' });
    return toWhere(allOf([filterLogic(org.schema, object, where), scope === 'MINE' ? mine : undefined]));
}
