import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { getPicklistValues, type PicklistValues } from 'lightning/uiObjectInfoApi';
import type { FieldId, WireResult } from 'lightning/uiRecordApi';
import type { Option, PartConflict, PartEntry } from 'c/planDimensionForm';
import {
    ACCOUNT_PICTURE_QUERY,
    accountPictureVariables,
    afterWires,
    createPlan,
    reduceErrors,
    reviewPlanPart,
    toAccountPicture,
    type AccountPictureData,
    type AccountPictureVariables
} from 'c/triadData';
import { fill } from 'c/triadFormat';
import type { AccountPicture, FieldFunction, SharedPlan } from 'c/triadModel';
import { LEADS_REGION, OWN_FUNCTIONS, USER_ID } from 'c/triadUser';
import { functionWords } from 'c/triadWords';
import { MASTER_RECORD_TYPE, STANDING_FIELDS } from './constants';
import { labels } from './labels';
import { partOf, tilesOf, type PartEdit, type PartTile } from './partEdit';
import { savePart } from './savePart';

/** Container: the account's one plan. Reads the shared picture of the account, saves the user's own part. */
export default class SharedPlanPanel extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    hasAsked = false;
    userId = USER_ID;
    isSaving = false;
    errors: readonly string[] = [];
    formErrors: readonly string[] = [];
    conflict: PartConflict | undefined;
    standingOptions: readonly Option[] = [];
    private picture: AccountPicture | undefined;
    private edit: PartEdit | undefined;
    private pencilToFocus: FieldFunction | undefined;
    private refreshPicture: (() => Promise<void>) | undefined;

    @wire(graphql, { query: ACCOUNT_PICTURE_QUERY, variables: '$variables' })
    wiredPicture({ data, errors, refresh }: GraphQLResult<AccountPictureData>): void {
        this.refreshPicture = refresh;
        this.errors = errors?.length ? reduceErrors(errors) : [];
        if (data && this.recordId) {
            this.picture = toAccountPicture(data, this.recordId);
        } else if (this.picture?.accountId !== this.recordId) {
            // Another account; a failed refresh of the same one keeps what is shown and typed.
            this.picture = undefined;
        }
    }

    @wire(getPicklistValues, { recordTypeId: '$editRecordType', fieldApiName: '$editField' })
    wiredStandings({ data, error }: WireResult<PicklistValues>): void {
        if (data) {
            this.standingOptions = data.values.map(({ label, value }) => ({ label, value }));
        } else if (error) {
            this.formErrors = reduceErrors(error);
        }
    }

    connectedCallback(): void {
        afterWires(() => (this.hasAsked = true));
    }

    renderedCallback(): void {
        if (this.pencilToFocus && !this.isSaving) {
            const tile = `c-plan-dimension[data-part="${this.pencilToFocus}"]`;
            this.template?.querySelector<Element & { focusEdit(): void }>(tile)?.focusEdit();
            this.pencilToFocus = undefined;
        }
    }

    get variables(): AccountPictureVariables | undefined {
        return accountPictureVariables(this.recordId);
    }

    /** Undefined, which holds the picklist wire back, until an edit starts. */
    get editRecordType(): string | undefined {
        return this.edit && MASTER_RECORD_TYPE;
    }

    get editField(): FieldId | undefined {
        return this.edit && STANDING_FIELDS[this.edit.fieldFunction];
    }

    get plan(): SharedPlan | null | undefined {
        return this.picture?.plan;
    }

    get isLoading(): boolean {
        return !this.picture && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasNoPlan(): boolean {
        return this.plan === null && !this.hasErrors;
    }

    get canCreate(): boolean {
        return OWN_FUNCTIONS.length > 0 || LEADS_REGION;
    }

    get emptyBody(): string {
        return this.canCreate ? labels.emptyBody : labels.emptyReadOnly;
    }

    get parts(): PartTile[] {
        return this.plan ? tilesOf(this.plan, OWN_FUNCTIONS, USER_ID, this.edit) : [];
    }

    async handleRetry(): Promise<void> {
        await this.refreshPicture?.();
    }

    async handleCreate(): Promise<void> {
        const errors = await this.once(async () => {
            await createPlan(this.recordId ?? '');
            await this.announce(labels.created);
        });
        this.toastErrors(errors, labels.notCreated);
        if (errors.length > 0) {
            // Somebody else may have created it in the meantime: then it is shown.
            await this.refreshPicture?.();
        }
    }

    handleEdit(event: Event): void {
        const base = partOf(this.plan, functionOf(event));
        if (base && !this.isSaving) {
            this.closeForm();
            this.edit = { fieldFunction: base.fieldFunction, base };
        }
    }

    handleCancel(event: Event): void {
        this.closeForm(functionOf(event));
    }

    async handleSave(event: CustomEvent<PartEntry>): Promise<void> {
        const part = functionOf(event);
        const entry = event.detail;
        this.formErrors = await this.once(async () => {
            const { edit } = this;
            if (!edit) {
                return;
            }
            this.conflict = await savePart({ edit, entry, userId: USER_ID, read: () => this.readAnew() });
            if (this.conflict) {
                this.edit = { ...edit, base: this.conflict.theirs };
                return;
            }
            this.closeForm(part);
            await this.announce(labels.saved, part);
        });
    }

    async handleReview(event: Event): Promise<void> {
        const part = functionOf(event);
        const errors = await this.once(async () => {
            const plan = await this.readAnew();
            if (plan) {
                await reviewPlanPart(plan, part, new Date().toISOString());
                await this.announce(labels.reviewed, part);
            }
        });
        this.toastErrors(errors, labels.notReviewed);
    }

    private async readAnew(): Promise<SharedPlan | null | undefined> {
        await this.refreshPicture?.();
        return this.plan;
    }

    /** Runs one save at a time, a second click does nothing; answers what went wrong. */
    private async once(save: () => Promise<void>): Promise<string[]> {
        if (this.isSaving) {
            return [];
        }
        this.isSaving = true;
        try {
            await save();
            return [];
        } catch (error) {
            return reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async announce(title: string, part?: FieldFunction): Promise<void> {
        const names = [this.picture?.accountName ?? '', part ? functionWords[part] : ''];
        this.dispatchEvent(new ShowToastEvent({ title: fill(title, ...names), variant: 'success' }));
        await this.readAnew();
        this.dispatchEvent(new RefreshEvent());
    }

    private toastErrors(errors: readonly string[], title: string): void {
        if (errors.length > 0) {
            const named = fill(title, this.picture?.accountName ?? '');
            this.dispatchEvent(new ShowToastEvent({ title: named, message: errors.join(' '), variant: 'error' }));
        }
    }

    private closeForm(pencilToFocus?: FieldFunction): void {
        this.edit = undefined;
        this.pencilToFocus = pencilToFocus;
        this.conflict = undefined;
        this.formErrors = [];
    }
}

function functionOf(event: Event): FieldFunction {
    return (event.currentTarget as HTMLElement).dataset.part as FieldFunction;
}
