import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { DEFAULT_PROTOCOL, prepareProtocol } from 'c/callSequence';
import CallSequenceTraceModal from 'c/callSequenceTraceModal';
import OverrideModal from 'c/overrideModal';
import type { SequenceExplanation } from 'c/sequenceWords';
import type { SuggestionOverride } from 'c/suggestionOverride';
import {
    ACCOUNT_PICTURE_QUERY,
    accountPictureVariables,
    afterWires,
    PROTOCOL_QUERY,
    protocolOf,
    protocolVariables,
    reduceErrors,
    takeBackOverride,
    type AccountPictureData,
    type AccountPictureVariables,
    type ProtocolData,
    type ProtocolVariables
} from 'c/triadData';
import { fill } from 'c/triadFormat';
import { OWN_FUNCTIONS } from 'c/triadUser';
import { labels } from './labels';
import { cardAnswer, type CardAnswer } from './suggestion';

/** Container: who goes next at the account, and why. Reads the shared picture of the account and asks the engine. */
export default class CallSequenceCard extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    hasAsked = false;
    answer: CardAnswer | undefined;
    hasNoPlan = false;
    isOthersOpen = false;
    isFoldOpen = false;
    isSaving = false;
    errors: readonly string[] = [];
    private pictureData: AccountPictureData | undefined;
    private pictureErrors: readonly unknown[] = [];
    private protocolData: ProtocolData | undefined;
    private protocolErrors: readonly unknown[] = [];
    private refreshPicture: (() => Promise<void>) | undefined;
    private refreshProtocol: (() => Promise<void>) | undefined;

    @wire(graphql, { query: ACCOUNT_PICTURE_QUERY, variables: '$variables' })
    wiredPicture({ data, errors, refresh }: GraphQLResult<AccountPictureData>): void {
        this.refreshPicture = refresh;
        this.pictureData = data ?? undefined;
        this.pictureErrors = errors ?? [];
        this.show();
    }

    @wire(graphql, { query: PROTOCOL_QUERY, variables: '$protocolVariables' })
    wiredProtocol({ data, errors, refresh }: GraphQLResult<ProtocolData>): void {
        this.refreshProtocol = refresh;
        this.protocolData = data ?? undefined;
        this.protocolErrors = errors ?? [];
        this.show();
    }

    connectedCallback(): void {
        afterWires(() => {
            this.hasAsked = true;
            this.prepare();
        });
    }

    get variables(): AccountPictureVariables | undefined {
        return accountPictureVariables(this.recordId);
    }

    get protocolVariables(): ProtocolVariables | undefined {
        return protocolVariables(this.pictureData);
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get isLoading(): boolean {
        return !this.answer && !this.hasNoPlan && !this.hasErrors;
    }

    get explanation(): SequenceExplanation | undefined {
        return this.answer?.explanation;
    }

    get folded(): SuggestionOverride | undefined {
        return this.answer?.folded;
    }

    get isUnfolded(): boolean {
        return this.answer !== undefined && (!this.folded || this.isFoldOpen);
    }

    get canSetAside(): boolean {
        return this.answer?.suggestion !== undefined && !this.folded;
    }

    get asOf(): string {
        return this.explanation ? fill(labels.asOf, this.explanation.day) : '';
    }

    handleOthers(event: Event): void {
        this.isOthersOpen = (event.currentTarget as HTMLDetailsElement).open;
    }

    async handleRetry(): Promise<void> {
        await Promise.all([this.refreshPicture?.(), this.refreshProtocol?.()]);
    }

    async handleWhy(): Promise<void> {
        await CallSequenceTraceModal.open({
            label: labels.traceTitle,
            size: 'small',
            explanation: this.explanation
        });
    }

    async handleSetAside(): Promise<void> {
        const until = await OverrideModal.open({
            label: labels.setAside,
            size: 'small',
            suggestion: this.answer?.suggestion,
            today: this.answer?.today
        });
        if (until) {
            this.isFoldOpen = false;
            await this.announce(fill(labels.asideToast, until));
        }
    }

    handleToggle(): void {
        this.isFoldOpen = !this.isFoldOpen;
    }

    async handleRestore(): Promise<void> {
        if (this.isSaving || !this.folded || !this.answer) {
            return;
        }
        this.isSaving = true;
        try {
            await takeBackOverride(this.folded.id, this.answer.today);
            await this.announce(labels.restoredToast);
        } catch (error) {
            const message = reduceErrors(error).join(' ');
            this.dispatchEvent(new ShowToastEvent({ title: labels.notRestored, message, variant: 'error' }));
        } finally {
            this.isSaving = false;
        }
    }

    /** Makes the protocol ready where the answer of the wires is still on its way. */
    private prepare(): void {
        try {
            if (this.isLoading) prepareProtocol(DEFAULT_PROTOCOL);
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private show(): void {
        const errors = [...this.pictureErrors, ...this.protocolErrors];
        this.answer = undefined;
        this.hasNoPlan = false;
        this.errors = errors.length > 0 ? reduceErrors(errors) : [];
        if (this.pictureData && this.recordId && !this.hasErrors) {
            this.showAnswer(this.pictureData, this.recordId);
        }
    }

    private showAnswer(data: AccountPictureData, recordId: string): void {
        try {
            const protocol = protocolOf(data, this.protocolData);
            this.answer = protocol && cardAnswer(data, recordId, protocol, OWN_FUNCTIONS);
            this.hasNoPlan = protocol !== undefined && !this.answer;
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private async announce(title: string): Promise<void> {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        await this.refreshPicture?.();
        this.dispatchEvent(new RefreshEvent());
    }
}
