import { gql } from '../../modules/lightning/graphql/graphql.ts';
import type { ListPage, PageColumn, PageFieldValue } from '../../context.ts';
import type { GraphQlDocument } from '../../data/graphql.ts';

interface NodeField {
    readonly value?: PageFieldValue['value'];
    readonly displayValue?: string | null;
}
type ListNode = { readonly Id: string } & { readonly [name: string]: NodeField | ListNode | string | null | undefined };

export interface ListResult {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: ListNode }[];
}
export interface ListData {
    readonly uiapi?: { readonly query?: Readonly<Record<string, ListResult>> };
}

export interface ListRow {
    readonly id: string;
    readonly url: string;
    readonly cells: readonly { readonly field: PageFieldValue; readonly isName: boolean }[];
}

/** `Owner.Name` may lead to several objects: then the name is asked for on each of them. */
function selection({ apiName, targets = [] }: Pick<PageColumn, 'apiName' | 'targets'>): string {
    const [head, ...rest] = apiName.split('.');
    if (rest.length === 0) {
        return `${head} @optional { value displayValue }`;
    }
    const parent = `Id ${selection({ apiName: rest.join('.') })}`;
    const members = targets.map((target) => `... on ${target} { ${parent} }`).join(' ');
    return `${head} @optional { ${members === '' ? parent : members} }`;
}

/** The list's document: the name and the columns of the list, oldest name first. */
export function listQuery({ objectApiName, nameField, columns }: ListPage): GraphQlDocument {
    const fields = [{ apiName: nameField }, ...columns.filter(({ apiName }) => apiName !== nameField)]
        .map(selection)
        .join('\n');
    return gql`
        query ListPage($first: Int, $after: String, $where: ${objectApiName}_Filter) {
            uiapi {
                query {
                    ${objectApiName}(first: $first, after: $after, where: $where, orderBy: { ${nameField}: { order: ASC } }) {
                        totalCount
                        pageInfo { hasNextPage endCursor }
                        edges { node { Id ${fields} } }
                    }
                }
            }
        }
    `;
}

export function listWhere(nameField: string, search: string): Record<string, unknown> | undefined {
    return search === '' ? undefined : { [nameField]: { like: `%${search}%` } };
}

function memberOf(holder: unknown, name: string): unknown {
    return (holder as Record<string, unknown> | null | undefined)?.[name];
}

function cellField(node: ListNode, column: PageColumn): PageFieldValue {
    const path = column.apiName.split('.');
    const parents = path.slice(0, -1);
    const parent = parents.reduce<unknown>(memberOf, node);
    const found = memberOf(parent, path.at(-1) ?? '') as NodeField | undefined;
    const recordId = parents.length > 0 ? memberOf(parent, 'Id') : undefined;
    const shown = column.type === 'picklist' ? (found?.displayValue ?? found?.value) : found?.value;
    const field = { ...column, value: shown ?? null };
    return typeof recordId === 'string' ? { ...field, recordId } : field;
}

/** Rows as the table shows them: a picklist by its label, a reference by its name, everything else by its value. */
export function listRows({ objectApiName, nameField, columns }: ListPage, { edges }: ListResult): ListRow[] {
    return edges.map(({ node }) => ({
        id: node.Id,
        url: `/lightning/r/${objectApiName}/${node.Id}/view`,
        cells: columns.map((column) => ({
            field: cellField(node, column),
            isName: column.apiName === nameField
        }))
    }));
}
