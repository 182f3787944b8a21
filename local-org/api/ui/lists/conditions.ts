import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../../../errors.ts';
import { findField, type ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { quoteText } from '../../../soql/text-literal.ts';
import { allOf, test, type Logic } from '../../../filter/logic.ts';
import { recentLogic, recentOrder } from '../recent.ts';
import { combined } from '../../../filter/boolean-filter.ts';
import { listField } from './columns.ts';
import { filterLogic } from '../../../filter/comparison.ts';
import { noAccess, RECENT_SCOPE, type ListView } from './list-views.ts';

/**
 * What a list view shows: its scope and its filters.
 * @throws OrgError INSUFFICIENT_ACCESS where a filter is on a field that the user may not read: which records are in the
 * list would tell its values
 */
export function listConditions(org: Org, user: UserContext, { object, view }: ListView): Logic | undefined {
    const filters = view.filters.map(({ field, operation, value }) => {
        const asked = listField(org, user, object, field) ?? noAccess();
        return filterLogic(asked, operation, value);
    });
    return allOf([scopeLogic(user, object, view.filterScope), combined(filters, view.booleanFilter)]);
}

/** The list of what was used last has an order of its own. */
export function scopeOrder({ object, view }: ListView): OrderByClause[] {
    return view.filterScope === RECENT_SCOPE ? recentOrder(object) : [];
}

function scopeLogic(user: UserContext, object: ObjectSchema, scope: string): Logic | undefined {
    switch (scope) {
        case 'Everything':
            return undefined;
        case 'Mine':
            return findField(object, 'OwnerId') ? isOwner(user) : undefined;
        case RECENT_SCOPE:
            return recentLogic(user, object);
        default:
            throw unsupported(`the list view scope ${scope}`);
    }
}

function isOwner({ userId }: UserContext): Logic {
    return test({ field: 'OwnerId', operator: '=', value: quoteText(userId), literalType: 'STRING' });
}
