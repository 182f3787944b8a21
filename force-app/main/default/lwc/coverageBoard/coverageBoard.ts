import { LightningElement, wire } from 'lwc';
import { graphql, type GraphQLResult, type ParsedDocument } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import type { CoverageFlag } from 'c/coverageAnalysis';
import { CoverageReading, type CoverageData, type CoverageProgress, type CoverageRequest } from 'c/coverageData';
import { exportRows, NO_FILTER, type CoverageFilter, type CoverageRow } from 'c/coverageRows';
import { csvText, saveCsv } from 'c/triadCsv';
import { reduceErrors } from 'c/triadData';
import { fill } from 'c/triadFormat';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { OWN_FUNCTIONS } from 'c/triadUser';
import { labels } from './labels';
import { coverageFrom, shownCoverage, type Coverage, type Grouping, type ShownCoverage } from './shown';

/** Below this width, in CSS pixels, there is the table only. */
const NARROW = 640;
const DEFAULT_WIDTH = 1024;
const PAGE_SIZE = 25;

/** Container: touches against targets of all accounts with plans. Reads them page by page and asks the engine once. */
export default class CoverageBoard extends NavigationMixin(LightningElement) {
    labels = labels;
    pageSize = PAGE_SIZE;
    errors: readonly string[] = [];
    filter: CoverageFilter = NO_FILTER;
    grouping: Grouping = 'account';
    page = 0;
    width = DEFAULT_WIDTH;
    isForMedical = OWN_FUNCTIONS.length > 0 && OWN_FUNCTIONS.every((one) => one === 'Medical');
    progress: CoverageProgress = { read: 0, total: 0 };
    private isTableChosen = false;
    private reading = new CoverageReading();
    private request: CoverageRequest | undefined = this.reading.request;
    private coverage: Coverage | undefined;
    private shown: ShownCoverage | undefined;
    private refresh: (() => Promise<void>) | undefined;
    private observer: ResizeObserver | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredPage({ data, errors, refresh }: GraphQLResult<CoverageData>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? reduceErrors(errors) : [];
        if (data && !this.hasErrors) {
            this.take(data);
        }
    }

    connectedCallback(): void {
        // Measured before the first drawing, so that nothing jumps.
        this.resize(this.getBoundingClientRect().width);
    }

    renderedCallback(): void {
        const stage = this.template?.querySelector('.stage');
        if (stage && !this.observer && typeof ResizeObserver === 'function') {
            this.observer = new ResizeObserver(([entry]) => this.resize(entry?.contentRect.width ?? 0));
            this.observer.observe(stage);
        }
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
    }

    get query(): ParsedDocument | undefined {
        return this.request?.query;
    }

    get variables(): Record<string, unknown> | undefined {
        return this.request?.variables;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get isLoading(): boolean {
        return !this.coverage && !this.hasErrors;
    }

    get isEmpty(): boolean {
        return !this.hasErrors && this.coverage?.accounts.length === 0;
    }

    get board(): ShownCoverage | undefined {
        return this.hasErrors || this.isEmpty ? undefined : this.shown;
    }

    get intro(): string {
        return this.isForMedical ? labels.introMedical : labels.intro;
    }

    get regions(): readonly string[] {
        return this.coverage?.regions ?? [];
    }

    get territories(): readonly string[] {
        return this.coverage?.territories ?? [];
    }

    get isPartial(): boolean {
        return this.coverage?.isPartial === true;
    }

    get rows(): readonly CoverageRow[] {
        return this.shown?.rows ?? [];
    }

    get rowsOfPage(): readonly CoverageRow[] {
        return this.rows.slice(this.page * PAGE_SIZE, (this.page + 1) * PAGE_SIZE);
    }

    get hasNoRows(): boolean {
        return this.rows.length === 0;
    }

    get functions(): readonly FieldFunction[] {
        return this.filter.fieldFunction ? [this.filter.fieldFunction] : FIELD_FUNCTIONS;
    }

    get isNarrow(): boolean {
        return this.width < NARROW;
    }

    get isTable(): boolean {
        return this.isNarrow || this.isTableChosen;
    }

    get isByTerritory(): boolean {
        return this.grouping === 'territory';
    }

    handleFilter(event: CustomEvent<Partial<CoverageFilter>>): void {
        this.show({ ...this.filter, ...event.detail });
    }

    handleFlag(event: CustomEvent<CoverageFlag | null>): void {
        this.show({ ...this.filter, flag: event.detail });
    }

    handleClear(): void {
        this.show(NO_FILTER);
    }

    handleGroup(event: CustomEvent<Grouping>): void {
        this.grouping = event.detail;
        this.show(this.filter);
    }

    handleToggle(): void {
        this.isTableChosen = !this.isTableChosen;
    }

    handlePage(event: CustomEvent<number>): void {
        this.page = event.detail;
    }

    /** An account opens its page; a territory opens its accounts. */
    handleOpen(event: CustomEvent<string>): void {
        const row = this.rows.find(({ key }) => key === event.detail);
        if (row?.accountId) {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: { recordId: row.accountId, objectApiName: 'Account', actionName: 'view' }
            });
        } else if (row) {
            this.grouping = 'account';
            this.show({ ...this.filter, region: row.region, territory: row.territory });
        }
    }

    handleExport(): void {
        const name = fill(labels.fileName, this.coverage?.today ?? '');
        saveCsv(`${name}.csv`, csvText(exportRows(this.rows, this.functions)));
    }

    async handleRetry(): Promise<void> {
        await this.refresh?.();
    }

    private take(data: CoverageData): void {
        try {
            this.reading.take(data);
            this.progress = this.reading.progress;
            this.request = this.reading.request;
            if (this.reading.isDone && !this.coverage) {
                this.coverage = coverageFrom(this.reading.source(), this.isForMedical, new Date());
                this.show(this.filter);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private show(filter: CoverageFilter): void {
        this.filter = filter;
        this.page = 0;
        this.shown = this.coverage && shownCoverage(this.coverage, filter, this.grouping);
    }

    private resize(width: number): void {
        this.width = width || DEFAULT_WIDTH;
    }
}
