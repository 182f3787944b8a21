import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { ListPage as Page } from '../../context.ts';
import type { GraphQlDocument, GraphQlEmission } from '../../data/graphql.ts';
import { word } from '../words/words.ts';
import { type ListData, listQuery, type ListResult, listRows, listWhere } from './listQuery';

const PAGE_SIZE = 25;
/** Milliseconds without a key before the search runs. */
const TYPING_PAUSE = 300;

/** Container: the records of an object, page by page, searchable by name. */
export default class ListPage extends LightningElement {
    @api page!: Page;
    label = {
        search: word('searchList'),
        loading: word('loading'),
        failed: word('listFailed'),
        tryAgain: word('tryAgain'),
        previous: word('previousPage'),
        next: word('nextPage')
    };
    query: GraphQlDocument | undefined;
    search = '';
    cursors: readonly (string | null)[] = [null];
    result: ListResult | undefined;
    errorText = '';
    isLoading = true;
    private refresh: (() => Promise<void>) | undefined;
    private typing: ReturnType<typeof setTimeout> | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredList({ data, errors, refresh }: GraphQlEmission): void {
        this.refresh = refresh;
        if (data || errors) {
            this.isLoading = false;
            this.errorText = errors?.map(({ message }) => message).join(' ') ?? '';
            this.result = (data as ListData | undefined)?.uiapi?.query?.[this.page.objectApiName];
        }
    }

    connectedCallback(): void {
        this.query = listQuery(this.page);
    }

    get variables() {
        return { first: PAGE_SIZE, after: this.cursors.at(-1), where: listWhere(this.page.nameField, this.search) };
    }

    get listLabel(): string {
        return this.page.listLabel ?? word('allRecords', this.page.objectLabel);
    }

    get rows() {
        return this.result && listRows(this.page, this.result);
    }

    get isFirstLoad(): boolean {
        return this.isLoading && !this.result;
    }

    get isEmpty(): boolean {
        return this.rows?.length === 0;
    }

    get emptyTitle(): string {
        return this.search === '' ? word('listEmpty') : word('searchEmpty', this.search);
    }

    get emptyText(): string {
        return word(this.search === '' ? 'listEmptyText' : 'searchEmptyText');
    }

    get rangeText(): string {
        const total = this.result?.totalCount ?? 0;
        const start = (this.cursors.length - 1) * PAGE_SIZE;
        return total <= PAGE_SIZE
            ? word('itemCount', total)
            : word('pageRange', start + 1, start + (this.rows?.length ?? 0), total);
    }

    get isFirstPage(): boolean {
        return this.cursors.length === 1;
    }

    get isLastPage(): boolean {
        return !this.result?.pageInfo.hasNextPage;
    }

    handleSearch(event: CustomEvent<{ readonly value: string }>): void {
        const { value } = event.detail;
        clearTimeout(this.typing);
        this.typing = setTimeout(() => {
            this.isLoading = true;
            this.cursors = [null];
            this.search = value.trim();
        }, TYPING_PAUSE);
    }

    handleRetry(): void {
        this.isLoading = true;
        this.errorText = '';
        void this.refresh?.();
    }

    handlePrevious(): void {
        this.isLoading = true;
        this.cursors = this.cursors.slice(0, -1);
    }

    handleNext(): void {
        this.isLoading = true;
        this.cursors = [...this.cursors, this.result?.pageInfo.endCursor ?? null];
    }
}
