import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { getPicklistValues, type PicklistValues } from 'lightning/uiObjectInfoApi';
import type { WireResult } from 'lightning/uiRecordApi';
import CHANNEL_FIELD from '@salesforce/schema/Field_Engagement__c.Channel__c';
import { reduceErrors, saveTouch, updateTouch, type TouchDraft } from 'c/triadData';
import { exactTime, fill } from 'c/triadFormat';
import type { EngagementStatus, FieldFunction, Person, Touch } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { labels, problemTexts, statusOptions } from './labels';
import {
    PROBLEM_FIELDS,
    possibleLeaders,
    problemsOf,
    startEntry,
    statusAt,
    toDraft,
    type TouchEntry
} from './touchEntry';

/** The id that stands for the record type of an object that has none. */
const MASTER_RECORD_TYPE = '012000000000000AAA';

interface Option {
    readonly label: string;
    readonly value: string;
}

/** What the modal closes with after a save. */
export interface SavedTouch {
    readonly id: string;
    readonly status: EngagementStatus;
    readonly isNew: boolean;
    /** Who was or will be met, as the form called it. */
    readonly withWhom: string;
}

type FormField = HTMLElement & { setCustomValidity(text: string): void; reportValidity(): boolean };

/** Container: logs, plans or changes a touch of the user's own function. */
export default class TouchModal extends LightningModal<SavedTouch> {
    @api accountId = '';
    @api fieldFunction: FieldFunction = 'Commercial';
    @api contacts: readonly Person[] = [];
    /** Touches of the account, to coordinate with. */
    @api touches: readonly Touch[] = [];
    /** The touch to change; without it a new one is made. */
    @api touch: Touch | undefined;
    @api note: string | undefined;

    labels = labels;
    statusOptions = statusOptions;
    channelOptions: readonly Option[] = [];
    errors: readonly string[] = [];
    isSaving = false;
    entry: TouchEntry = startEntry(undefined, undefined, Date.now());
    recordTypeId = MASTER_RECORD_TYPE;
    private isStatusChosen = false;

    @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: CHANNEL_FIELD })
    wiredChannels({ data, error }: WireResult<PicklistValues>): void {
        if (data) {
            this.channelOptions = data.values.map(({ label, value }) => ({ label, value }));
        } else if (error) {
            this.errors = reduceErrors(error);
        }
    }

    connectedCallback(): void {
        this.entry = startEntry(this.touch, this.note, Date.now());
        this.isStatusChosen = this.touch !== undefined;
    }

    get hcpOptions(): Option[] {
        return [
            { label: labels.hcpNobody, value: '' },
            ...this.contacts.map(({ id, name }) => ({ label: name, value: id }))
        ];
    }

    get leaderOptions(): Option[] {
        const leaders = possibleLeaders(this.touches, this.fieldFunction, this.entry.startAt, this.touch?.id);
        return [
            { label: labels.nobody, value: '' },
            ...leaders.map(({ id, fieldFunction, startAt }) => ({
                label: fill(labels.pairText, functionWords[fieldFunction], exactTime(startAt)),
                value: id
            }))
        ];
    }

    get saveLabel(): string {
        return this.isSaving ? labels.saving : labels.save;
    }

    /** One handler for all fields: `data-field` names the property of the entry that each fills. */
    handleChange(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const name = (event.target as HTMLElement).dataset.field ?? '';
        const { value, checked } = event.detail;
        this.entry = { ...this.entry, [name]: name === 'requestedByHcp' ? checked === true : (value ?? '') };
        if (name === 'status') {
            this.isStatusChosen = true;
        }
        if (name === 'startAt') {
            this.followTime();
        }
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        const draft = toDraft(this.entry, this.fieldFunction, this.note);
        if (this.isSaving || !this.reportProblems() || !draft) {
            return;
        }
        this.errors = [];
        this.setSaving(true);
        try {
            const id = await this.save(draft);
            this.setSaving(false);
            this.close({ id, status: draft.status, isNew: !this.touch, withWhom: this.withWhom });
        } catch (error) {
            this.setSaving(false);
            this.errors = reduceErrors(error);
        }
    }

    private get withWhom(): string {
        return this.contacts.find(({ id }) => id === this.entry.hcpId)?.name ?? labels.office;
    }

    private async save(draft: TouchDraft): Promise<string> {
        if (!this.touch) {
            return saveTouch(this.accountId, draft);
        }
        await updateTouch(this.touch.id, draft);
        return this.touch.id;
    }

    /** While a save runs the modal stays open and a second click does nothing. */
    private setSaving(isSaving: boolean): void {
        this.isSaving = isSaving;
        this.disableClose = isSaving;
    }

    /** The status follows the chosen time until the user sets it; a leader out of reach is let go. */
    private followTime(): void {
        const { startAt, coordinatedWithId, status } = this.entry;
        this.entry = {
            ...this.entry,
            status: this.isStatusChosen || !startAt ? status : statusAt(startAt, Date.now()),
            coordinatedWithId: this.leaderOptions.some(({ value }) => value === coordinatedWithId)
                ? coordinatedWithId
                : ''
        };
    }

    /** Shows each problem beside its field; answers whether there is none. */
    private reportProblems(): boolean {
        const problems = problemsOf(this.entry, Date.now());
        const fields = [...(this.template?.querySelectorAll<FormField>('[data-field]') ?? [])];
        for (const field of fields) {
            const problem = problems.find((candidate) => PROBLEM_FIELDS[candidate] === field.dataset.field);
            field.setCustomValidity(problem ? problemTexts[problem] : '');
            field.reportValidity();
        }
        return problems.length === 0;
    }
}
