import { LightningElement, api } from 'lwc';
import type { SettingFields } from 'c/protocolData';
import type { SettingName } from 'c/protocolWords';
import { labels } from './labels';
import { targetRows, type TargetRow } from './targetRows';

/** A new target; null where the field was emptied. */
export interface TargetEdit {
    readonly field: SettingName;
    readonly days: number | null;
}

/**
 * View: how many days may pass between touches of each function.
 * @fires changed with a TargetEdit
 */
export default class ProtocolTargets extends LightningElement {
    @api settings!: SettingFields;
    @api isReadOnly = false;

    labels = labels;

    get rows(): TargetRow[] {
        return targetRows(this.settings);
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        const field = (event.target as HTMLElement).dataset.field as SettingName;
        const { value } = event.detail;
        const detail = { field, days: value === '' ? null : Number(value) };
        this.dispatchEvent(new CustomEvent<TargetEdit>('changed', { detail }));
    }
}
