import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { ReplayRow } from 'c/protocolReplay';
import { changeLine, type ChangeLine } from 'c/replayRows';
import { labels } from './labels';

const PAGE_SIZE = 25;

/** View: the accounts whose answer changes, before and after, with the way to each. */
export default class ProtocolReplayList extends NavigationMixin(LightningElement) {
    @api names: ReadonlyMap<string, string> = new Map();

    labels = labels;
    pageSize = PAGE_SIZE;
    page = 0;
    private allRows: readonly ReplayRow[] = [];

    @api get rows(): readonly ReplayRow[] {
        return this.allRows;
    }

    set rows(rows: readonly ReplayRow[]) {
        this.allRows = rows;
        this.page = 0;
    }

    get lines(): ChangeLine[] {
        return this.allRows
            .slice(this.page * PAGE_SIZE, (this.page + 1) * PAGE_SIZE)
            .map((row) => changeLine(row, this.names));
    }

    handlePage(event: CustomEvent<number>): void {
        this.page = event.detail;
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: id, objectApiName: 'Account', actionName: 'view' }
        });
    }
}
