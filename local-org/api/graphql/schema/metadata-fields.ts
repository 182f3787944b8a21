/** What `uiapi` says of objects and related lists. */
import {
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLString,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigMap
} from 'graphql';
import { relatedListInfo } from '../../ui/related/info.ts';
import type { GraphContext } from '../context.ts';
import { objectInfos, type AskedInfos } from '../object-info/resolve.ts';
import { OBJECT_INFO } from '../types/object-info.ts';
import { RELATED_LIST_INFO } from '../types/related-list.ts';

const OBJECT_INFO_INPUT = new GraphQLInputObjectType({
    name: 'ObjectInfoInput',
    fields: {
        apiName: { type: new GraphQLNonNull(GraphQLString) },
        recordTypeIDs: { type: new GraphQLList(new GraphQLNonNull(GraphQLID)) },
        fieldNames: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) }
    }
});
/** Source: GraphQL API guide, "Get Object Metadata". */
const OBJECT_INFOS: GraphQLFieldConfig<unknown, GraphContext> = {
    type: new GraphQLList(OBJECT_INFO),
    args: {
        apiNames: { type: new GraphQLList(GraphQLString) },
        objectInfoInputs: { type: new GraphQLList(new GraphQLNonNull(OBJECT_INFO_INPUT)) },
        locale: { type: GraphQLString }
    },
    resolve: (_source, asked, context) => objectInfos(asked as AskedInfos, context)
};

/** Names of arguments as Salesforce's guidance for hand-written documents has them. */
const RELATED_LIST_BY_NAME: GraphQLFieldConfig<unknown, GraphContext> = {
    type: RELATED_LIST_INFO,
    args: {
        parentApiName: { type: new GraphQLNonNull(GraphQLString) },
        relatedListName: { type: new GraphQLNonNull(GraphQLString) }
    },
    resolve: (_source, asked, { org, user }) => {
        const { parentApiName, relatedListName } = asked as { parentApiName: string; relatedListName: string };
        return relatedListInfo(org, user, parentApiName, relatedListName);
    }
};

export const METADATA_FIELDS: GraphQLFieldConfigMap<unknown, GraphContext> = {
    objectInfos: OBJECT_INFOS,
    relatedListByName: RELATED_LIST_BY_NAME
};
