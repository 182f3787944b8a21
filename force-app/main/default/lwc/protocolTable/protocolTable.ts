import { LightningElement, api } from 'lwc';
import type { OverrideRate, ProtocolRule } from 'c/protocolData';
import type { TableSection } from 'c/protocolDraft';
import type { RowAct } from 'c/protocolRow';
import type { RuleEdit } from 'c/protocolRuleForm';
import type { ProtocolFinding } from 'c/protocolValidator';
import { conditionWords, fieldWords, policyWords, tableWords } from 'c/protocolWords';
import { fill } from 'c/triadFormat';
import { columnsStyle } from './columns';
import { labels } from './labels';

/** An edit of the row with this key. */
export interface RowEdit extends RuleEdit {
    readonly key: string;
}

/** What to do with the row with this key. */
export interface RowCommand {
    readonly key: string;
    readonly act: RowAct;
}

interface Row {
    readonly key: string;
    readonly rule: ProtocolRule;
    readonly rate: OverrideRate | undefined;
    readonly findings: readonly ProtocolFinding[];
    readonly isEdited: boolean;
}

type RowElement = HTMLElement & { focusEdit(): void };

/**
 * View: one decision table; rows are rules, columns the conditions in use.
 * @fires edited with the key of the row to edit, or null
 * @fires changed with a RowEdit
 * @fires commanded with a RowCommand
 * @fires added with 'row' or 'default'
 */
export default class ProtocolTable extends LightningElement {
    @api section!: TableSection;
    @api findings: readonly ProtocolFinding[] = [];
    @api rates: ReadonlyMap<string, OverrideRate> = new Map();
    @api isEditable = false;
    @api editedKey: string | null = null;

    labels = labels;
    fieldWords = fieldWords;
    private keyToFocus: string | null = null;
    private focusedForm: string | null = null;

    renderedCallback(): void {
        if (this.keyToFocus) {
            this.rowElement(this.keyToFocus)?.focusEdit();
            this.keyToFocus = null;
        }
        const form = this.template?.querySelector<HTMLElement>('c-protocol-rule-form');
        if (form && this.focusedForm !== this.editedKey) {
            form.focus();
        }
        this.focusedForm = form ? this.editedKey : null;
    }

    get name(): string {
        return tableWords[this.section.table];
    }

    get policy(): string {
        return policyWords[this.section.table];
    }

    get regionLabel(): string {
        return fill(labels.region, this.name);
    }

    get addLabel(): string {
        return fill(labels.add, this.name);
    }

    get isEmpty(): boolean {
        return this.section.rows.length === 0;
    }

    get headings(): { key: string; word: string }[] {
        const { conditions } = this.section;
        return conditions.length > 0
            ? conditions.map((name) => ({ key: name, word: conditionWords[name] }))
            : [{ key: 'when', word: labels.conditions }];
    }

    get hasRates(): boolean {
        return this.section.rows.some(({ fields }) => this.rates.has(fields.Rule_Id__c));
    }

    get columnsStyle(): string {
        const { hasDates, hasExceptions } = this.section;
        return columnsStyle(
            this.headings.map(({ key }) => key),
            [hasExceptions, hasDates, this.hasRates].filter(Boolean).length
        );
    }

    get rows(): Row[] {
        return this.section.rows.map((rule) => ({
            key: rule.key,
            rule,
            rate: this.rates.get(rule.fields.Rule_Id__c),
            findings: this.findingsOf(rule),
            isEdited: this.isEditable && rule.key === this.editedKey
        }));
    }

    get lacksDefault(): boolean {
        const { table, rows } = this.section;
        return table === 'coverage' && !rows.some(({ fields }) => fields.Is_Default__c);
    }

    /** Puts the focus on the first row of a rule. */
    @api focusRule(ruleId: string): void {
        const rule = this.section.rows.find(({ fields }) => fields.Rule_Id__c === ruleId);
        const row = rule && this.rowElement(rule.key);
        row?.scrollIntoView?.({ block: 'center' });
        row?.focusEdit();
    }

    handleEdit(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.send('edited', key === this.editedKey ? null : key);
    }

    handleClosed(): void {
        this.keyToFocus = this.editedKey;
        this.send('edited', null);
    }

    handleChanged(event: CustomEvent<RuleEdit>): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        this.send<RowEdit>('changed', { ...event.detail, key });
    }

    async handleCommand(event: CustomEvent<RowAct>): Promise<void> {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        const next = event.detail === 'remove' ? this.neighbourOf(key) : key;
        this.send<RowCommand>('commanded', { key, act: event.detail });
        // A row that moves or goes takes the focus of its menu along; after what changed is drawn.
        await Promise.resolve();
        this.rowElement(next)?.focusEdit();
    }

    handleAdd(event: Event): void {
        this.send('added', (event.currentTarget as HTMLElement).dataset.kind);
    }

    /** A finding stands below the first row of each rule that it names. */
    private findingsOf(rule: ProtocolRule): ProtocolFinding[] {
        const ruleId = rule.fields.Rule_Id__c;
        const first = this.section.rows.find(({ fields }) => fields.Rule_Id__c === ruleId);
        return this.findings.filter(
            ({ table, ruleIds }) => first === rule && table === this.section.table && ruleIds.includes(ruleId)
        );
    }

    private neighbourOf(key: string): string {
        const { rows } = this.section;
        const place = rows.findIndex((row) => row.key === key);
        return (rows[place + 1] ?? rows[place - 1])?.key ?? '';
    }

    private rowElement(key: string): RowElement | null | undefined {
        return this.template?.querySelector<RowElement>(`c-protocol-row[data-key="${key}"]`);
    }

    private send<Detail>(name: string, detail: Detail): void {
        this.dispatchEvent(new CustomEvent<Detail>(name, { detail }));
    }
}
