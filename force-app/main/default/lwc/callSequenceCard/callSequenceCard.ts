import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import {
    decide,
    DEFAULT_PROTOCOL,
    prepareProtocol,
    protocolDay,
    sequenceFacts,
    type SequenceProtocol
} from 'c/callSequence';
import CallSequenceTraceModal from 'c/callSequenceTraceModal';
import { audienceOf, explain, type SequenceExplanation } from 'c/sequenceWords';
import {
    ACCOUNT_PICTURE_QUERY,
    accountPictureVariables,
    builtInDigest,
    PROTOCOL_QUERY,
    protocolOf,
    protocolVariables,
    reduceErrors,
    toAccountPicture,
    type AccountPictureData,
    type AccountPictureVariables,
    type ProtocolData,
    type ProtocolVariables
} from 'c/triadData';
import { fill } from 'c/triadFormat';
import type { AccountPicture } from 'c/triadModel';
import { OWN_FUNCTIONS } from 'c/triadUser';
import { labels } from './labels';

function explanationOf(picture: AccountPicture, protocol: SequenceProtocol): SequenceExplanation {
    const facts = sequenceFacts(picture, protocol, protocolDay(new Date(), protocol));
    return explain(decide(facts, protocol), facts, audienceOf(OWN_FUNCTIONS));
}

/** Container: who goes next at the account, and why. Reads the shared picture of the account and asks the engine. */
export default class CallSequenceCard extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    explanation: SequenceExplanation | undefined;
    hasNoPlan = false;
    isOthersOpen = false;
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
        // After the wires have asked: the protocol is made ready while their answer is on its way.
        Promise.resolve()
            .then(() => prepareProtocol(DEFAULT_PROTOCOL))
            .then(builtInDigest)
            .catch((error: unknown) => (this.errors = reduceErrors(error)));
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
        return !this.explanation && !this.hasNoPlan && !this.hasErrors;
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

    private show(): void {
        const errors = [...this.pictureErrors, ...this.protocolErrors];
        this.explanation = undefined;
        this.hasNoPlan = false;
        this.errors = errors.length > 0 ? reduceErrors(errors) : [];
        if (this.pictureData && this.recordId && !this.hasErrors) {
            this.showAnswer(this.pictureData, this.recordId);
        }
    }

    private showAnswer(data: AccountPictureData, recordId: string): void {
        try {
            const picture = toAccountPicture(data, recordId);
            const protocol = protocolOf(data, this.protocolData);
            this.hasNoPlan = picture.plan === null;
            this.explanation = this.hasNoPlan || !protocol ? undefined : explanationOf(picture, protocol);
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
