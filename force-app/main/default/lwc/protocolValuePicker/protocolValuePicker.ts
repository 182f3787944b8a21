import { LightningElement, api } from 'lwc';
import { CONDITION_VALUES, type ConditionName } from 'c/callSequence';
import { conditionWords, valueWord } from 'c/protocolWords';

interface Choice {
    readonly value: string;
    readonly word: string;
    readonly isChosen: boolean;
}

/**
 * View: the values of one condition; several may be chosen.
 * @fires picked with the chosen values, parted by semicolons
 */
export default class ProtocolValuePicker extends LightningElement {
    @api condition: ConditionName = 'stage';
    /** Chosen values, parted by semicolons, as the field holds them. */
    @api value = '';

    get legend(): string {
        return conditionWords[this.condition];
    }

    get choices(): Choice[] {
        const chosen = this.value.split(';');
        const known: readonly string[] = CONDITION_VALUES[this.condition];
        return known.map((value) => ({ value, word: valueWord(value), isChosen: chosen.includes(value) }));
    }

    @api focus(): void {
        this.template?.querySelector('input')?.focus();
    }

    handleChange(event: Event): void {
        event.stopPropagation();
        const { value, checked } = event.target as HTMLInputElement;
        const chosen = this.choices.filter((choice) => (choice.value === value ? checked : choice.isChosen));
        const detail = chosen.map((choice) => choice.value).join(';');
        this.dispatchEvent(new CustomEvent<string>('picked', { detail }));
    }
}
