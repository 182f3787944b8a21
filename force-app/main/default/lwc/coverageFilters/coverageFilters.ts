import { LightningElement, api } from 'lwc';
import type { CoverageFilter } from 'c/coverageRows';
import { FIELD_FUNCTIONS } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { labels } from './labels';

interface Option {
    readonly label: string;
    readonly value: string;
}

const ALL: Option = { label: labels.all, value: '' };

function optionsOf(values: readonly string[]): Option[] {
    return [ALL, ...values.map((value) => ({ label: value, value }))];
}

/**
 * View: what the coverage view is narrowed to, and how it is shown.
 * @fires filtered with the part of the filter that changed
 * @fires grouped with 'territory' or 'account'
 * @fires toggled, between map and table
 * @fires exported
 */
export default class CoverageFilters extends LightningElement {
    @api filter: CoverageFilter | undefined;
    @api regions: readonly string[] = [];
    @api territories: readonly string[] = [];
    @api grouping: 'territory' | 'account' = 'account';
    @api isTable = false;
    /** Whether there is no choice between map and table. */
    @api isTableOnly = false;

    labels = labels;
    functionOptions: readonly Option[] = [
        ALL,
        ...FIELD_FUNCTIONS.map((value) => ({ label: functionWords[value], value }))
    ];
    groupingOptions: readonly Option[] = [
        { label: labels.byAccount, value: 'account' },
        { label: labels.byTerritory, value: 'territory' }
    ];

    get regionOptions(): Option[] {
        return optionsOf(this.regions);
    }

    get territoryOptions(): Option[] {
        return optionsOf(this.territories);
    }

    get region(): string {
        return this.filter?.region ?? '';
    }

    get territory(): string {
        return this.filter?.territory ?? '';
    }

    get fieldFunction(): string {
        return this.filter?.fieldFunction ?? '';
    }

    get canToggle(): boolean {
        return !this.isTableOnly;
    }

    get toggleLabel(): string {
        return this.isTable ? labels.showMap : labels.showTable;
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('filtered', { detail: { [name ?? '']: event.detail.value || null } }));
    }

    handleGroup(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('grouped', { detail: event.detail.value }));
    }

    handleToggle(): void {
        this.dispatchEvent(new CustomEvent('toggled'));
    }

    handleExport(): void {
        this.dispatchEvent(new CustomEvent('exported'));
    }
}
