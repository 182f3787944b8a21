import { GraphQLEnumType, GraphQLInputObjectType, GraphQLInt, type GraphQLScalarType } from 'graphql';
import { DATE_SCALAR, DATE_TIME } from './scalars.ts';

const LITERALS = [
    'YESTERDAY',
    'TODAY',
    'TOMORROW',
    'LAST_WEEK',
    'THIS_WEEK',
    'NEXT_WEEK',
    'LAST_MONTH',
    'THIS_MONTH',
    'NEXT_MONTH',
    'LAST_90_DAYS',
    'NEXT_90_DAYS',
    'LAST_QUARTER',
    'THIS_QUARTER',
    'NEXT_QUARTER',
    'LAST_FISCAL_QUARTER',
    'THIS_FISCAL_QUARTER',
    'NEXT_FISCAL_QUARTER',
    'LAST_YEAR',
    'THIS_YEAR',
    'NEXT_YEAR',
    'LAST_FISCAL_YEAR',
    'THIS_FISCAL_YEAR',
    'NEXT_FISCAL_YEAR'
] as const;

const RANGES = [
    'last_n_days',
    'next_n_days',
    'last_n_weeks',
    'next_n_weeks',
    'last_n_months',
    'next_n_months',
    'last_n_quarters',
    'next_n_quarters',
    'last_n_fiscal_quarters',
    'next_n_fiscal_quarters',
    'last_n_years',
    'next_n_years',
    'last_n_fiscal_years',
    'next_n_fiscal_years',
    'n_days_ago',
    'n_weeks_ago',
    'n_months_ago',
    'n_quarters_ago',
    'n_years_ago',
    'n_fiscal_quarters_ago',
    'n_fiscal_years_ago'
] as const;

const DATE_LITERAL = new GraphQLEnumType({
    name: 'DateLiteral',
    values: Object.fromEntries(LITERALS.map((literal) => [literal, {}]))
});

const DATE_RANGE = new GraphQLInputObjectType({
    name: 'DateRange',
    fields: Object.fromEntries(RANGES.map((range) => [range, { type: GraphQLInt }]))
});

/** A day or moment: one of a value, a literal such as TODAY, or a range such as `{ last_n_days: 7 }`. */
function momentInput(name: string, value: GraphQLScalarType): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name,
        fields: { value: { type: value }, literal: { type: DATE_LITERAL }, range: { type: DATE_RANGE } }
    });
}

export const DATE_INPUT = momentInput('DateInput', DATE_SCALAR);
export const DATE_TIME_INPUT = momentInput('DateTimeInput', DATE_TIME);
