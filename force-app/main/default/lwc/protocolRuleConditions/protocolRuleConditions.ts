import { LightningElement, api } from 'lwc';
import type { ConditionName } from 'c/callSequence';
import type { ProtocolRule } from 'c/protocolData';
import { conditionWords } from 'c/protocolWords';
import { CONDITION_FIELDS } from 'c/sequenceProtocol';
import { fill } from 'c/triadFormat';
import { labels } from './labels';

/** The values of one condition, parted by semicolons; null takes it away. */
export interface ConditionEdit {
    readonly condition: ConditionName;
    readonly value: string | null;
}

interface Picker extends ConditionEdit {
    readonly isEmpty: boolean;
    readonly removeLabel: string;
}

interface Option {
    readonly label: string;
    readonly value: ConditionName;
}

const ALL = Object.keys(CONDITION_FIELDS) as ConditionName[];

/**
 * View: the conditions of one row, each with its picker. A condition is there once it has a value.
 * @fires changed with a ConditionEdit
 */
export default class ProtocolRuleConditions extends LightningElement {
    @api rule!: ProtocolRule;

    labels = labels;
    /** Conditions that were added here; they stay on the screen while they have no value. */
    private opened: readonly ConditionName[] = [];
    private conditionToFocus: ConditionName | undefined;

    renderedCallback(): void {
        if (this.conditionToFocus) {
            this.picker(this.conditionToFocus)?.focus();
            this.conditionToFocus = undefined;
        }
    }

    get pickers(): Picker[] {
        return this.present.map((condition) => {
            const value = this.rule.fields[CONDITION_FIELDS[condition]] ?? '';
            const removeLabel = fill(labels.removeCondition, conditionWords[condition]);
            return { condition, value, isEmpty: value === '', removeLabel };
        });
    }

    get isEmpty(): boolean {
        return this.present.length === 0;
    }

    get others(): Option[] {
        return ALL.filter((name) => !this.present.includes(name)).map((value) => ({
            value,
            label: conditionWords[value]
        }));
    }

    handlePicked(event: CustomEvent<string>): void {
        const condition = (event.target as HTMLElement).dataset.condition as ConditionName;
        this.open(condition);
        this.change({ condition, value: event.detail === '' ? null : event.detail });
    }

    handleAdd(event: CustomEvent<{ value: ConditionName }>): void {
        this.open(event.detail.value);
        this.conditionToFocus = event.detail.value;
    }

    handleRemove(event: Event): void {
        const condition = (event.target as HTMLElement).dataset.condition as ConditionName;
        this.opened = this.opened.filter((name) => name !== condition);
        this.change({ condition, value: null });
        this.template?.querySelector<HTMLElement>('lightning-button-menu')?.focus();
    }

    private get present(): ConditionName[] {
        const { fields } = this.rule;
        return ALL.filter((name) => fields[CONDITION_FIELDS[name]] || this.opened.includes(name));
    }

    private picker(condition: ConditionName): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>(`c-protocol-value-picker[data-condition="${condition}"]`);
    }

    private open(condition: ConditionName): void {
        this.opened = this.opened.includes(condition) ? this.opened : [...this.opened, condition];
    }

    private change(detail: ConditionEdit): void {
        this.dispatchEvent(new CustomEvent<ConditionEdit>('changed', { detail }));
    }
}
