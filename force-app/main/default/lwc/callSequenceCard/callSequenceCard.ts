import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { decide, DEFAULT_PROTOCOL, prepareProtocol, protocolDay, sequenceFacts } from 'c/callSequence';
import CallSequenceTraceModal from 'c/callSequenceTraceModal';
import { audienceOf, explain, type SequenceExplanation } from 'c/sequenceWords';
import {
    ACCOUNT_PICTURE_QUERY,
    accountPictureVariables,
    reduceErrors,
    toAccountPicture,
    type AccountPictureData,
    type AccountPictureVariables
} from 'c/triadData';
import { fill } from 'c/triadFormat';
import type { AccountPicture } from 'c/triadModel';
import { OWN_FUNCTIONS } from 'c/triadUser';
import { labels } from './labels';

function explanationOf(picture: AccountPicture): SequenceExplanation {
    const facts = sequenceFacts(picture, DEFAULT_PROTOCOL, protocolDay(new Date(), DEFAULT_PROTOCOL));
    return explain(decide(facts, DEFAULT_PROTOCOL), facts, audienceOf(OWN_FUNCTIONS));
}

/** Container: who goes next at the account, and why. Reads the shared picture of the account and asks the engine. */
export default class CallSequenceCard extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    explanation: SequenceExplanation | undefined;
    hasNoPlan = false;
    isOthersOpen = false;
    errors: readonly string[] = [];
    private refreshPicture: (() => Promise<void>) | undefined;

    @wire(graphql, { query: ACCOUNT_PICTURE_QUERY, variables: '$variables' })
    wiredPicture({ data, errors, refresh }: GraphQLResult<AccountPictureData>): void {
        this.refreshPicture = refresh;
        this.explanation = undefined;
        this.hasNoPlan = false;
        this.errors = errors?.length ? reduceErrors(errors) : [];
        if (data && this.recordId && !this.hasErrors) {
            this.showAnswer(data, this.recordId);
        }
    }

    connectedCallback(): void {
        // After the wires have asked: the protocol is made ready while their answer is on its way.
        Promise.resolve()
            .then(() => prepareProtocol(DEFAULT_PROTOCOL))
            .catch((error: unknown) => (this.errors = reduceErrors(error)));
    }

    get variables(): AccountPictureVariables | undefined {
        return accountPictureVariables(this.recordId);
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
        await this.refreshPicture?.();
    }

    async handleWhy(): Promise<void> {
        await CallSequenceTraceModal.open({
            label: labels.traceTitle,
            size: 'small',
            explanation: this.explanation
        });
    }

    private showAnswer(data: AccountPictureData, recordId: string): void {
        try {
            const picture = toAccountPicture(data, recordId);
            this.hasNoPlan = picture.plan === null;
            this.explanation = this.hasNoPlan ? undefined : explanationOf(picture);
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
