import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { getPicklistValues, type PicklistValues } from 'lightning/uiObjectInfoApi';
import type { WireResult } from 'lightning/uiRecordApi';
import CHANNEL_FIELD from '@salesforce/schema/Field_Engagement__c.Channel__c';
import { reduceErrors, saveTouch, updateTouch, type TouchDraft } from 'c/triadData';
import type TouchCoordination from 'c/touchCoordination';
import type { Coordination } from 'c/touchCoordination';
import type TouchRadar from 'c/touchRadar';
import type { TouchCandidate } from 'c/touchRadar';
import { exactTime, fill } from 'c/triadFormat';
import type { EngagementStatus, FieldFunction, Person, Touch } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { showProblems, type FormField } from './formProblems';
import { labels, statusOptions } from './labels';
import {
    movedBy,
    possibleLeaders,
    problemsOf,
    startEntry,
    statusAt,
    toDraft,
    type TouchEntry,
    type TouchExtras
} from './touchEntry';

/** The id that stands for the record type of an object that has none. */
const MASTER_RECORD_TYPE = '012000000000000AAA';

interface Option {
    readonly label: string;
    readonly value: string;
}

export type { TouchExtras } from './touchEntry';

/** What the modal closes with after a save. */
export interface SavedTouch {
    readonly id: string;
    readonly status: EngagementStatus;
    readonly isNew: boolean;
    /** Who was or will be met, as the form called it. */
    readonly withWhom: string;
}

/** Container: logs, plans or changes a touch of the user's own function. */
export default class TouchModal extends LightningModal<SavedTouch> {
    @api accountId = '';
    @api fieldFunction: FieldFunction = 'Commercial';
    @api contacts: readonly Person[] = [];
    /** Touches of the account, to coordinate with. */
    @api touches: readonly Touch[] = [];
    /** The touch to change; without it a new one is made. */
    @api touch: Touch | undefined;
    /** What was read of the touch to change. */
    @api extras: TouchExtras | undefined;

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
        this.entry = startEntry(this.touch, this.extras, Date.now());
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

    get leaderIds(): string[] {
        return this.leaderOptions.flatMap(({ value }) => value || []);
    }

    get candidate(): TouchCandidate {
        const { hcpId, coordinatedWithId } = this.entry;
        return {
            ...this.entry,
            id: this.touch?.id ?? null,
            fieldFunction: this.fieldFunction,
            hcpId: hcpId || null,
            coordinatedWithId: coordinatedWithId || null
        };
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

    handleCoordination(event: CustomEvent<Partial<Coordination>>): void {
        this.entry = { ...this.entry, ...event.detail };
    }

    handleMove(event: CustomEvent<{ from: string; to: string }>): void {
        const { from, to } = event.detail;
        this.entry = { ...this.entry, startAt: movedBy(this.entry.startAt, from, to) };
        this.followTime();
    }

    handleLink(event: CustomEvent<string>): void {
        this.entry = { ...this.entry, coordinatedWithId: event.detail };
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        const draft = toDraft(this.entry, this.fieldFunction, this.extras?.note);
        if (this.isSaving || !this.reportProblems() || !draft) {
            return;
        }
        this.errors = this.radar?.isRefused ? [labels.refused] : [];
        if (this.errors.length > 0) {
            return;
        }
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

    private get radar(): TouchRadar | null {
        return this.template?.querySelector<Element & TouchRadar>('c-touch-radar') ?? null;
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
        showProblems(this.template?.querySelectorAll<FormField>('[data-field]') ?? [], problems);
        this.template
            ?.querySelector<Element & TouchCoordination>('c-touch-coordination')
            ?.showProblems(problems.includes('purposeMissing'), problems.includes('policyUnread'));
        return problems.length === 0;
    }
}
