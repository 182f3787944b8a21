/** What a user has used last: the records the user viewed (`FOR VIEW`, `FOR REFERENCE`) or was the last to save. */
import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import type { UserContext } from '../../security/access.ts';
import { quoteText } from '../../soql/text-literal.ts';
import { joined, test, type Logic } from '../../filter/logic.ts';

export function recentLogic({ userId }: UserContext, object: ObjectSchema): Logic | undefined {
    const viewed = test({ field: 'LastReferencedDate', operator: '!=', value: 'NULL', literalType: 'NULL' });
    const saved = test({ field: 'LastModifiedById', operator: '=', value: quoteText(userId), literalType: 'STRING' });
    return joined('or', [object.setup ? undefined : viewed, findField(object, 'LastModifiedById') ? saved : undefined]);
}

/** Viewed records first, the newest view before the others; then the last saved. */
export function recentOrder(object: ObjectSchema): OrderByClause[] {
    const viewed: OrderByClause = { field: 'LastReferencedDate', order: 'DESC', nulls: 'LAST' };
    const saved: OrderByClause = { field: 'LastModifiedDate', order: 'DESC' };
    return [...(object.setup ? [] : [viewed]), ...(findField(object, 'LastModifiedDate') ? [saved] : [])];
}
