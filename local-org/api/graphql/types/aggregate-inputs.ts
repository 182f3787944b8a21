/** What `groupBy` and `orderBy` of an aggregate query take for one field. */
import { GraphQLBoolean, GraphQLEnumType, GraphQLInputObjectType } from 'graphql';

function enumeration(name: string, values: readonly string[]): GraphQLEnumType {
    return new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) });
}

const STRING_FUNCTIONS = ['COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN'];

const GROUP_BY_FUNCTION = enumeration('GroupByFunction', [
    'DAY_IN_WEEK',
    'DAY_IN_MONTH',
    'DAY_IN_YEAR',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR',
    'CALENDAR_MONTH',
    'CALENDAR_QUARTER',
    'CALENDAR_YEAR',
    'FISCAL_MONTH',
    'FISCAL_QUARTER',
    'FISCAL_YEAR',
    'DAY_ONLY',
    'HOUR_IN_DAY'
]);
const RESULTS_ORDER = enumeration('ResultsOrder', ['ASC', 'DESC']);
const NULLS_ORDER = enumeration('NullsOrder', ['FIRST', 'LAST']);
const ORDER = { order: { type: RESULTS_ORDER }, nulls: { type: NULLS_ORDER } };

export const GROUP_BY_TYPE = enumeration('GroupByType', ['GROUP_BY', 'ROLLUP', 'CUBE']);
export const GROUP_BY_CLAUSE = new GraphQLInputObjectType({
    name: 'GroupByClause',
    fields: { group: { type: GraphQLBoolean } }
});
export const GROUP_BY_DATE_FUNCTION = new GraphQLInputObjectType({
    name: 'GroupByDateFunction',
    fields: { function: { type: GROUP_BY_FUNCTION } }
});
export const ORDER_BY_NOTHING_ELSE = new GraphQLInputObjectType({
    name: 'NoFunctionAggregateOrderByClause',
    fields: ORDER
});
export const ORDER_BY_STRING = new GraphQLInputObjectType({
    name: 'AggregateOrderByStringClause',
    fields: { function: { type: enumeration('AggregateOrderByStringFunction', STRING_FUNCTIONS) }, ...ORDER }
});
export const ORDER_BY_NUMBER = new GraphQLInputObjectType({
    name: 'AggregateOrderByNumberClause',
    fields: {
        function: { type: enumeration('AggregateOrderByNumberFunction', ['AVG', ...STRING_FUNCTIONS, 'SUM']) },
        ...ORDER
    }
});
