import {
    getArgumentValues,
    getNamedType,
    isObjectType,
    isUnionType,
    type FieldNode,
    type GraphQLNamedType,
    type GraphQLObjectType
} from 'graphql';
import type { ChildRelationship } from '../../../metadata/schema.ts';
import { roleOf } from '../schema/roles.ts';
import { subfields, type SelectionInfo } from './fields.ts';

/** A child connection that a selection of records asks for. */
export interface ChildSelection {
    readonly key: string;
    readonly relationship: ChildRelationship;
    readonly type: GraphQLObjectType;
    readonly nodes: readonly FieldNode[];
    readonly values: Readonly<Record<string, unknown>>;
}

/** What has to be read to answer a selection of records. */
export interface RecordPlan {
    /** Paths of fields of the record and its parents, as SOQL names them. */
    readonly paths: readonly string[];
    readonly children: readonly ChildSelection[];
}

export function planRecords(info: SelectionInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]): RecordPlan {
    const paths: string[] = ['Id'];
    const children: ChildSelection[] = [];
    addPaths(info, type, nodes, '', paths, children);
    return { paths, children };
}

function addPaths(
    info: SelectionInfo,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    prefix: string,
    paths: string[],
    children: ChildSelection[]
): void {
    for (const [key, fieldNodes] of subfields(info, type, nodes)) {
        const [first] = fieldNodes;
        const field = first && type.getFields()[first.name.value];
        const role = field && roleOf(field);
        switch (role?.kind) {
            case 'field':
                paths.push(prefix + role.field.apiName);
                break;
            case 'frame':
                paths.push(...role.fields.map((name) => prefix + name));
                break;
            case 'parent':
                paths.push(`${prefix}${role.name}.Id`);
                for (const target of targetsOf(getNamedType(field!.type))) {
                    addPaths(info, target, fieldNodes, `${prefix}${role.name}.`, paths, []);
                }
                break;
            case 'children':
                children.push({
                    key,
                    relationship: role.relationship,
                    type: getNamedType(field!.type) as GraphQLObjectType,
                    nodes: fieldNodes,
                    values: getArgumentValues(field!, first!, info.variableValues)
                });
                break;
            case undefined:
                break;
        }
    }
}

function targetsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isUnionType(type)) {
        return type.getTypes();
    }
    return isObjectType(type) ? [type] : [];
}
