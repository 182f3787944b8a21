import { GraphQLBoolean, GraphQLList, GraphQLObjectType, GraphQLString } from 'graphql';
import type { RelatedListInfo } from '../../ui/related/info.ts';
import type { GraphContext } from '../context.ts';

const COLUMN = new GraphQLObjectType({
    name: 'RelatedListColumn',
    fields: {
        fieldApiName: { type: GraphQLString },
        label: { type: GraphQLString },
        sortable: { type: GraphQLBoolean }
    }
});
const ORDER = new GraphQLObjectType<{ readonly fieldApiName: string; readonly isAscending: boolean }, GraphContext>({
    name: 'RelatedListOrderByInfo',
    fields: {
        fieldApiName: { type: GraphQLString },
        sortDirection: { type: GraphQLString, resolve: ({ isAscending }) => (isAscending ? 'ASC' : 'DESC') }
    }
});

/** The shape of a related list; its records are asked for through the child relationship. */
export const RELATED_LIST_INFO = new GraphQLObjectType<RelatedListInfo, GraphContext>({
    name: 'RelatedListInfo',
    fields: {
        childApiName: { type: GraphQLString, resolve: ({ objectApiNames }) => objectApiNames[0] },
        displayColumns: { type: new GraphQLList(COLUMN) },
        label: { type: GraphQLString },
        orderedByInfo: { type: new GraphQLList(ORDER) },
        parentApiName: { type: GraphQLString, resolve: ({ listReference }) => listReference.parentObjectApiName },
        relatedListName: { type: GraphQLString, resolve: ({ listReference }) => listReference.relatedListId }
    }
});
