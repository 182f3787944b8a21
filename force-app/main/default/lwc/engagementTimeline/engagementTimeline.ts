import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable, type FieldId } from 'lightning/uiRecordApi';
import type { UiRecord, WireResult } from 'lightning/uiRecordApi';
import TouchModal from 'c/touchModal';
import {
    ACCOUNT_PICTURE_QUERY,
    accountPictureVariables,
    afterWires,
    cancelTouch,
    completeTouch,
    hasMoreTouches,
    reduceErrors,
    toAccountPicture,
    type AccountPictureData,
    type AccountPictureVariables
} from 'c/triadData';
import { dayOf, fill } from 'c/triadFormat';
import type { AccountPicture, Touch } from 'c/triadModel';
import { clashingIds, partnerOf } from 'c/touchTimeline';
import { OWN_FUNCTIONS } from 'c/triadUser';
import { NOTE_FIELDS, POLICY_READ, PURPOSE } from './constants';
import { extrasOf, type TouchExtras } from './touchExtras';
import { labels } from './labels';

/** Container: the touches of the three functions. Reads the shared picture, saves touches of the user's own function. */
export default class EngagementTimeline extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    hasAsked = false;
    errors: readonly string[] = [];
    isSaving = false;
    hasMore = false;
    private extras: TouchExtras | undefined;
    canLog = OWN_FUNCTIONS.length > 0;
    emptyBody = OWN_FUNCTIONS.length > 0 ? labels.emptyBody : labels.emptyReadOnly;
    private picture: AccountPicture | undefined;
    private openId: string | undefined;
    private isJustOpened = false;
    private refreshPicture: (() => Promise<void>) | undefined;

    @wire(graphql, { query: ACCOUNT_PICTURE_QUERY, variables: '$variables' })
    wiredPicture({ data, errors, refresh }: GraphQLResult<AccountPictureData>): void {
        this.refreshPicture = refresh;
        this.errors = errors?.length ? reduceErrors(errors) : [];
        if (data && this.recordId) {
            this.picture = toAccountPicture(data, this.recordId);
            this.hasMore = hasMoreTouches(data);
        } else if (this.picture?.accountId !== this.recordId) {
            // Another account; a failed refresh of the same one keeps what is shown.
            this.picture = undefined;
        }
    }

    @wire(getRecord, { recordId: '$ownOpenId', optionalFields: '$extraFields' })
    wiredExtras({ data }: WireResult<UiRecord>): void {
        const [note] = this.extraFields;
        this.extras = data && note ? extrasOf(data, note) : undefined;
    }

    connectedCallback(): void {
        afterWires(() => (this.hasAsked = true));
    }

    renderedCallback(): void {
        if (this.isJustOpened) {
            this.isJustOpened = false;
            this.template?.querySelector<Element & { focusTitle(): void }>('c-touch-details')?.focusTitle();
        }
    }

    get variables(): AccountPictureVariables | undefined {
        return accountPictureVariables(this.recordId);
    }

    get note(): string | undefined {
        return this.extras?.note;
    }

    /** Undefined, which holds the wire of the extras back, unless a touch of one's own function is open. */
    get ownOpenId(): string | undefined {
        return this.isOwnOpen ? this.openId : undefined;
    }

    get extraFields(): FieldId[] {
        return this.openTouch ? [NOTE_FIELDS[this.openTouch.fieldFunction], PURPOSE, POLICY_READ] : [];
    }

    get touches(): readonly Touch[] {
        return this.picture?.touches ?? [];
    }

    get isLoading(): boolean {
        return !this.picture && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get isEmpty(): boolean {
        return this.picture?.touches.length === 0 && !this.hasErrors;
    }

    get hasTouches(): boolean {
        return this.touches.length > 0;
    }

    get openTouch(): Touch | undefined {
        return this.touches.find(({ id }) => id === this.openId);
    }

    get openPartner(): Touch | undefined {
        return this.openTouch && partnerOf(this.openTouch, this.touches);
    }

    get isOpenClash(): boolean {
        return clashingIds(this.touches, dayOf).has(this.openId ?? '');
    }

    get isOwnOpen(): boolean {
        return this.openTouch !== undefined && OWN_FUNCTIONS.includes(this.openTouch.fieldFunction);
    }

    async handleRetry(): Promise<void> {
        await this.refreshPicture?.();
    }

    handleOpen(event: CustomEvent<string>): void {
        this.openId = event.detail;
        this.isJustOpened = true;
    }

    handleClose(): void {
        const closed = this.openId ?? '';
        this.openId = undefined;
        this.template?.querySelector<Element & { focusTouch(id: string): void }>('c-touch-board')?.focusTouch(closed);
    }

    async handleLog(): Promise<void> {
        await this.openModal(labels.log);
    }

    async handleEdit(): Promise<void> {
        await this.openModal(labels.editTitle, this.openTouch);
    }

    async handleComplete(): Promise<void> {
        await this.changeOpen(completeTouch, labels.completedToast);
    }

    async handleWithdraw(): Promise<void> {
        const message = fill(labels.cancelConfirm, this.openName);
        if (await LightningConfirm.open({ label: labels.cancelTitle, message, theme: 'warning' })) {
            await this.changeOpen(cancelTouch, labels.cancelledToast);
            this.closeIfCancelled();
        }
    }

    /** A cancelled touch leaves the time line, and its details with it. */
    private closeIfCancelled(): void {
        if (this.openTouch?.status === 'Cancelled') {
            this.handleClose();
        }
    }

    private get openName(): string {
        return this.openTouch?.hcp?.name || labels.office;
    }

    private async openModal(label: string, touch?: Touch): Promise<void> {
        const fieldFunction = touch?.fieldFunction ?? OWN_FUNCTIONS[0];
        if (!this.picture || !fieldFunction) {
            return;
        }
        const { accountId, contacts, touches } = this.picture;
        const extras = touch && this.extras;
        const saved = await TouchModal.open({
            label,
            size: 'small',
            accountId,
            contacts,
            touches,
            fieldFunction,
            touch,
            extras
        });
        if (saved) {
            const created = saved.status === 'Planned' ? labels.plannedToast : labels.loggedToast;
            await this.announce(saved.isNew ? created : labels.changedToast, saved.withWhom, saved.id);
        }
    }

    private async changeOpen(change: (touchId: string) => Promise<void>, toast: string): Promise<void> {
        const { openId, openName } = this;
        if (this.isSaving || !openId) {
            return;
        }
        this.isSaving = true;
        try {
            await change(openId);
            await this.announce(toast, openName, openId);
        } catch (error) {
            const message = reduceErrors(error).join(' ');
            const title = fill(labels.failedToast, openName);
            this.dispatchEvent(new ShowToastEvent({ title, message, variant: 'error' }));
        } finally {
            this.isSaving = false;
        }
    }

    private async announce(toast: string, name: string, touchId: string): Promise<void> {
        const title = fill(toast, name, this.picture?.accountName ?? '');
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        await Promise.all([this.refreshPicture?.(), notifyRecordUpdateAvailable([{ recordId: touchId }])]);
        this.dispatchEvent(new RefreshEvent());
    }
}
