import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { getPicklistValues, type PicklistValues } from 'lightning/uiObjectInfoApi';
import type { WireResult } from 'lightning/uiRecordApi';
import REASON_FIELD from '@salesforce/schema/Suggestion_Override__c.Reason__c';
import { reduceErrors, saveOverride, type OverrideDraft } from 'c/triadData';
import { daysAfter, exactDay } from 'c/triadFormat';
import { kindOptions, labels } from './labels';

/** The id that stands for the record type of an object that has none. */
const MASTER_RECORD_TYPE = '012000000000000AAA';
const DEFAULT_DAYS = 7;
/** Further ahead is a change of the protocol. */
const MOST_DAYS = 30;

interface Option {
    readonly label: string;
    readonly value: string;
}

type Field = HTMLElement & { setCustomValidity(text: string): void; reportValidity(): boolean };

/** What is set aside: everything but what the user chooses here. */
export type Suggestion = Omit<OverrideDraft, 'kind' | 'reason' | 'expiresOn'>;

/** Container: sets the suggestion aside for the user's own function. Closes with the day on which it is back, in words. */
export default class OverrideModal extends LightningModal<string> {
    @api suggestion: Suggestion | undefined;
    /** The protocol's day, `YYYY-MM-DD`. */
    @api today = '';

    labels = labels;
    kindOptions = kindOptions;
    reasonOptions: readonly Option[] = [];
    recordTypeId = MASTER_RECORD_TYPE;
    kind = 'Dismissed';
    reason = '';
    expiresOn = '';
    errors: readonly string[] = [];
    isSaving = false;

    @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: REASON_FIELD })
    wiredReasons({ data, error }: WireResult<PicklistValues>): void {
        this.reasonOptions = data?.values.map(({ label, value }) => ({ label, value })) ?? [];
        this.errors = error ? reduceErrors(error) : [];
    }

    connectedCallback(): void {
        this.expiresOn = daysAfter(this.today, DEFAULT_DAYS);
    }

    get firstDay(): string {
        return daysAfter(this.today, 1);
    }

    get lastDay(): string {
        return daysAfter(this.today, MOST_DAYS);
    }

    get saveLabel(): string {
        return this.isSaving ? labels.saving : labels.save;
    }

    handleKind(event: CustomEvent<{ value: string }>): void {
        this.kind = event.detail.value;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleExpiry(event: CustomEvent<{ value: string }>): void {
        this.expiresOn = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        const { suggestion, expiresOn } = this;
        if (this.isSaving || !suggestion || !this.reportProblems()) {
            return;
        }
        this.setSaving(true);
        try {
            const chosen = { kind: this.kind, reason: this.reason, expiresOn } as Pick<
                OverrideDraft,
                'kind' | 'reason'
            >;
            await saveOverride({ ...suggestion, ...chosen, expiresOn });
            this.setSaving(false);
            this.close(exactDay(expiresOn));
        } catch (error) {
            this.setSaving(false);
            this.errors = reduceErrors(error);
        }
    }

    /** While a save runs the modal stays open and a second click does nothing. */
    private setSaving(isSaving: boolean): void {
        this.isSaving = isSaving;
        this.disableClose = isSaving;
    }

    private reportProblems(): boolean {
        const isExpiryFit = this.expiresOn >= this.firstDay && this.expiresOn <= this.lastDay;
        this.showProblem('reason', this.reason ? '' : labels.chooseReason);
        this.showProblem('expiry', isExpiryFit ? '' : labels.expiresWrong);
        return this.reason !== '' && isExpiryFit;
    }

    private showProblem(name: string, text: string): void {
        const field = this.template?.querySelector<Field>(`.${name}`);
        field?.setCustomValidity(text);
        field?.reportValidity();
    }
}
