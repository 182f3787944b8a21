/** `Account_Filter` and `Account_OrderBy`. */
import {
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLString,
    type GraphQLInputFieldConfigMap,
    type GraphQLInputType
} from 'graphql';
import { isSortableType } from '../../ui/sort.ts';
import { idOperators } from '../types/operators.ts';
import { typesOfField } from '../types/field-types.ts';
import type { Exposure, Parent } from './exposure.ts';

const RESULT_ORDER = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
const NULL_ORDER = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });
const ORDER_BY_CLAUSE = new GraphQLInputObjectType({
    name: 'OrderByClause',
    fields: { order: { type: RESULT_ORDER }, nulls: { type: NULL_ORDER } }
});

export interface Inputs {
    filter(objectApiName: string): GraphQLInputObjectType;
    orderBy(objectApiName: string): GraphQLInputObjectType;
}

export function inputs(exposures: readonly Exposure[]): Inputs {
    const byName = new Map(exposures.map((exposure) => [exposure.object.apiName, exposure]));
    const made = new Map<string, GraphQLInputObjectType>();
    const join = new GraphQLInputObjectType({
        name: 'JoinInput',
        fields: () => ({
            ...Object.fromEntries([...byName.keys()].map((name) => [name, { type: filter(name) }])),
            ApiName: { type: GraphQLString }
        })
    });
    const ids = idOperators(join);

    function input(name: string, fields: () => GraphQLInputFieldConfigMap): GraphQLInputObjectType {
        const type = made.get(name) ?? new GraphQLInputObjectType({ name, fields });
        made.set(name, type);
        return type;
    }

    function filter(apiName: string): GraphQLInputObjectType {
        const name = `${apiName}_Filter`;
        return input(name, () => filterFields(byName.get(apiName), filter(apiName)));
    }

    function filterFields(exposure: Exposure | undefined, own: GraphQLInputType): GraphQLInputFieldConfigMap {
        const fields = (exposure?.fields ?? []).flatMap((field) => {
            const operators = typesOfField(field.type)?.operators;
            return operators ? [[field.apiName, { type: operators === 'id' ? ids : operators }] as const] : [];
        });
        const parents = (exposure?.parents ?? []).map(
            (parent) => [parent.name, { type: parentFilter(exposure, parent) }] as const
        );
        return {
            and: { type: new GraphQLList(own) },
            or: { type: new GraphQLList(own) },
            not: { type: own },
            ...Object.fromEntries([...parents, ...fields])
        };
    }

    function parentFilter(exposure: Exposure | undefined, parent: Parent): GraphQLInputObjectType {
        return parent.isPolymorphic
            ? input(`${exposure?.object.apiName ?? ''}_${parent.name}_Filters`, () =>
                  Object.fromEntries(parent.targets.map((target) => [target, { type: filter(target) }]))
              )
            : filter(parent.targets[0] ?? '');
    }

    function orderBy(apiName: string): GraphQLInputObjectType {
        return input(`${apiName}_OrderBy`, () => {
            const { fields = [], parents = [] } = byName.get(apiName) ?? {};
            const sortable = fields.filter(({ type }) => isSortableType(type));
            const single = parents.filter(({ isPolymorphic }) => !isPolymorphic);
            return Object.fromEntries([
                ...single.map(({ name, targets }) => [name, { type: orderBy(targets[0] ?? '') }]),
                ...sortable.map((field) => [field.apiName, { type: ORDER_BY_CLAUSE }])
            ]) as GraphQLInputFieldConfigMap;
        });
    }

    return { filter, orderBy };
}
