import { LightningElement, api } from 'lwc';
import type { TableName } from 'c/callSequence';
import type { ProtocolRule, RuleFields } from 'c/protocolData';
import type { ConditionEdit } from 'c/protocolRuleConditions';
import { fieldWords } from 'c/protocolWords';
import { CONDITION_FIELDS } from 'c/sequenceProtocol';
import { fill } from 'c/triadFormat';
import { labels } from './labels';
import { answerOptions, reasonOptions, type Option } from './options';

/** What one edit changes, and what it is of: edits of the same make one step of undo. */
export interface RuleEdit {
    readonly fields: Partial<RuleFields>;
    readonly subject: string;
}

/**
 * View: one row with a picker for each condition. Every change counts at once.
 * @fires changed with a RuleEdit
 * @fires closed
 */
export default class ProtocolRuleForm extends LightningElement {
    @api rule!: ProtocolRule;
    @api table: TableName = 'journey';

    labels = labels;
    fieldWords = fieldWords;

    get title(): string {
        return fill(labels.title, this.rule.fields.Rule_Id__c);
    }

    get isOrdinary(): boolean {
        return !this.rule.fields.Is_Default__c;
    }

    get answers(): Option[] {
        return answerOptions(this.table);
    }

    get reasons(): Option[] {
        return reasonOptions(this.rule.fields.Answer__c);
    }

    @api focus(): void {
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    /** One handler for all fields: `data-field` names the field of the record. */
    handleField(event: CustomEvent<{ value: string | null }>): void {
        const field = (event.target as HTMLElement).dataset.field ?? '';
        const value = event.detail.value?.trim() ?? '';
        this.change(field, value === '' && field !== 'Rule_Id__c' ? null : value);
    }

    handleCondition(event: CustomEvent<ConditionEdit>): void {
        const { condition, value } = event.detail;
        this.change(CONDITION_FIELDS[condition], value);
    }

    handleKey(event: KeyboardEvent): void {
        // Lists and menus close by the same key.
        const target = event.target as Element;
        if (event.key === 'Escape' && !target.matches('lightning-combobox, lightning-button-menu')) {
            event.stopPropagation();
            this.handleDone();
        }
    }

    handleDone(): void {
        this.dispatchEvent(new CustomEvent('closed'));
    }

    private change(field: string, value: string | null): void {
        const detail = { fields: { [field]: value }, subject: `${this.rule.key}:${field}` };
        this.dispatchEvent(new CustomEvent<RuleEdit>('changed', { detail }));
    }
}
