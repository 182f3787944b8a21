import { LightningElement, api } from 'lwc';
import type { ListPage } from '../../context.ts';
import { openUrl } from '../../data/router.ts';
import type { ListRow } from '../listPage/listQuery';

/** View: a table of records whose names lead to their pages; on a phone every row becomes a card. */
export default class ListTable extends LightningElement {
    @api page!: ListPage;
    @api listLabel = '';
    @api rows: readonly ListRow[] = [];

    handleLink(event: MouseEvent): void {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            void openUrl((event.currentTarget as HTMLAnchorElement).href);
        }
    }
}
