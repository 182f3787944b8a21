import { LightningElement, api } from 'lwc';
import type { OverrideRate, ProtocolRule } from 'c/protocolData';
import type { TableSection } from 'c/protocolDraft';
import { answerWord, fieldWords, reasonSentence, valueText } from 'c/protocolWords';
import { fill } from 'c/triadFormat';
import type { FieldFunction } from 'c/triadModel';
import { labels } from './labels';
import {
    cellClass,
    conditionCells,
    datesText,
    functionOf,
    rateText,
    type ConditionCell,
    type RateText
} from './rowCells';

export type RowAct = 'duplicate' | 'up' | 'down' | 'remove';

/**
 * View: the cells of one rule. The host element is the row.
 * @fires edited
 * @fires commanded with a RowAct
 */
export default class ProtocolRow extends LightningElement {
    @api rule!: ProtocolRule;
    @api section!: TableSection;
    @api rate: OverrideRate | undefined;
    @api hasRates = false;
    @api isEditable = false;

    labels = labels;
    fieldWords = fieldWords;
    noOne = answerWord('No_One');
    any = valueText(null);

    /** Puts the focus on the button that edits this row, or on the row itself where nothing can be edited. */
    @api focusEdit(): void {
        const target = this.template?.querySelector<HTMLElement>('.edit') ?? this.template?.querySelector('.rule');
        (target as HTMLElement | null)?.focus();
    }

    get ruleId(): string {
        return this.rule.fields.Rule_Id__c;
    }

    get order(): number {
        return this.rule.fields.Order__c;
    }

    get cells(): ConditionCell[] {
        return conditionCells(this.rule, this.section.conditions);
    }

    get isDefault(): boolean {
        return this.rule.fields.Is_Default__c === true;
    }

    get isOrdinary(): boolean {
        return !this.isDefault;
    }

    get hasOneCell(): boolean {
        return this.isDefault || this.section.conditions.length === 0;
    }

    get oneCellText(): string {
        return this.isDefault ? labels.isDefault : labels.always;
    }

    get oneCellStyle(): string {
        return `grid-column: span ${Math.max(1, this.section.conditions.length)}`;
    }

    get isNew(): boolean {
        return this.rule.key.startsWith('new-');
    }

    get answer(): FieldFunction | undefined {
        return functionOf(this.rule);
    }

    get reason(): string {
        return reasonSentence(this.rule.fields.Reason_Code__c, this.rule.fields.Answer__c);
    }

    get unless(): string {
        return (this.rule.fields.Unless_Rules__c ?? '').split(',').join(', ');
    }

    get dates(): string {
        return datesText(this.rule);
    }

    get unlessClass(): string {
        return cellClass(this.unless);
    }

    get datesClass(): string {
        return cellClass(this.dates);
    }

    get rateClass(): string {
        return cellClass(this.rateText?.text ?? '');
    }

    get rateText(): RateText | undefined {
        return rateText(this.rate);
    }

    get editLabel(): string {
        return fill(labels.edit, this.ruleId);
    }

    get moreLabel(): string {
        return fill(labels.more, this.ruleId);
    }

    handleEdit(): void {
        this.dispatchEvent(new CustomEvent('edited'));
    }

    handleSelect(event: CustomEvent<{ value: RowAct }>): void {
        this.dispatchEvent(new CustomEvent<RowAct>('commanded', { detail: event.detail.value }));
    }
}
