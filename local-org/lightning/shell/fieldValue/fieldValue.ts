import { LightningElement, api } from 'lwc';
import type { PageFieldValue } from '../../context.ts';
import { orgContext } from '../../data/context-values.ts';
import { openUrl } from '../../data/router.ts';
import { word } from '../words/words.ts';

const NUMBER_STYLES: Readonly<Record<string, string>> = { currency: 'currency', percent: 'percent-fixed' };
const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** View: the value of a field, shown the way its type is shown on a record page. */
export default class FieldValue extends LightningElement {
    @api field!: PageFieldValue;
    timeZone = orgContext().user.timeZone;

    get isEmpty(): boolean {
        return this.field.value === null || this.field.value === '';
    }

    get isNumber(): boolean {
        return NUMBERS.has(this.field.type);
    }

    get numberStyle(): string {
        return NUMBER_STYLES[this.field.type] ?? 'decimal';
    }

    get isDate(): boolean {
        return this.field.type === 'date';
    }

    get isDateTime(): boolean {
        return this.field.type === 'datetime';
    }

    get isUrl(): boolean {
        return this.field.type === 'url';
    }

    get isPhone(): boolean {
        return this.field.type === 'phone';
    }

    get isEmail(): boolean {
        return this.field.type === 'email';
    }

    get link(): string | undefined {
        return this.field.recordId && `/lightning/r/sObject/${this.field.recordId}/view`;
    }

    get text(): string {
        const { value } = this.field;
        return typeof value === 'boolean' ? word(value ? 'yes' : 'no') : String(value);
    }

    handleLink(event: MouseEvent): void {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            void openUrl((event.currentTarget as HTMLAnchorElement).href);
        }
    }
}
