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
    const parent = selection({ apiName: rest.join('.') });
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

function fieldAt(node: ListNode, path: string): NodeField | undefined {
    return path
        .split('.')
        .reduce<unknown>((holder, name) => (holder as Record<string, unknown> | null | undefined)?.[name], node) as
        NodeField | undefined;
}

/** Rows as the table shows them: a picklist by its label, everything else by its value. */
export function listRows({ objectApiName, nameField, columns }: ListPage, { edges }: ListResult): ListRow[] {
    return edges.map(({ node }) => ({
        id: node.Id,
        url: `/lightning/r/${objectApiName}/${node.Id}/view`,
        cells: columns.map((column) => {
            const found = fieldAt(node, column.apiName);
            const label = column.type === 'picklist' ? (found?.displayValue ?? found?.value) : found?.value;
            return { field: { ...column, value: label ?? null }, isName: column.apiName === nameField };
        })
    }));
}
