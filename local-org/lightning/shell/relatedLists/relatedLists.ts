import { LightningElement, api } from 'lwc';
import type { RelatedList } from '../../context.ts';
import { openUrl } from '../../data/router.ts';
import { word } from '../words/words.ts';

/** View: the records below a record, a card for each relationship. */
export default class RelatedLists extends LightningElement {
    @api lists: readonly RelatedList[] = [];
    label = { empty: word('relatedEmpty') };

    get cards() {
        return this.lists.map((list) => ({
            ...list,
            heading: `${list.label} (${list.total})`,
            isEmpty: list.rows.length === 0,
            rows: list.rows.map((row) => ({
                ...row,
                url: `/lightning/r/${list.objectApiName}/${row.recordId}/view`,
                fields: row.fields.filter(({ value }) => value !== null)
            }))
        }));
    }

    handleLink(event: MouseEvent): void {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            void openUrl((event.currentTarget as HTMLAnchorElement).href);
        }
    }
}
