import { LightningElement, api } from 'lwc';
import type { SettingFields } from 'c/protocolData';
import type { TargetEdit } from 'c/protocolTargets';
import { settingWords } from 'c/protocolWords';
import { ACCOUNT_TIERS } from 'c/triadModel';
import { coolDownsAndCaps, type NumberSetting } from './groups';
import { labels } from './labels';

/** New values of settings; edits of the same `subject` make one step of undo. */
export interface SettingsEdit {
    readonly settings: Partial<SettingFields>;
    readonly subject: string;
}

function fieldOf(event: Event): string {
    return (event.target as HTMLElement).dataset.field ?? '';
}

/**
 * View: the settings of a protocol as a form, which only shows them where they cannot be edited.
 * @fires changed with a SettingsEdit
 */
export default class ProtocolSettings extends LightningElement {
    @api settings!: SettingFields;
    @api isEditable = false;

    labels = labels;
    settingWords = settingWords;
    tiers = ACCOUNT_TIERS.map((tier) => ({ label: tier, value: tier }));

    get isReadOnly(): boolean {
        return !this.isEditable;
    }

    get limits(): NumberSetting[] {
        return coolDownsAndCaps(this.settings);
    }

    @api focus(): void {
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        const text = event.detail.value;
        this.change(fieldOf(event), text === '' ? null : Number(text));
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const text = event.detail.value.trim();
        this.change(fieldOf(event), text === '' ? null : text);
    }

    handleCheck(event: CustomEvent<{ checked: boolean }>): void {
        this.change(fieldOf(event), event.detail.checked);
    }

    handleTarget(event: CustomEvent<TargetEdit>): void {
        this.change(event.detail.field, event.detail.days);
    }

    private change(field: string, value: string | number | boolean | null): void {
        const detail = { settings: { [field]: value }, subject: `settings:${field}` };
        this.dispatchEvent(new CustomEvent<SettingsEdit>('changed', { detail }));
    }
}
