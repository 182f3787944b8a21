import { LightningElement, api, wire } from 'lwc';
import PURPOSE_FIELD from '@salesforce/schema/Field_Engagement__c.Coordination_Purpose__c';
import { getPicklistValues, type PicklistValues } from 'lightning/uiObjectInfoApi';
import type { WireResult } from 'lightning/uiRecordApi';
import { reduceErrors } from 'c/triadData';
import { labels } from './labels';

/** The id that stands for the record type of an object that has none. */
const MASTER_RECORD_TYPE = '012000000000000AAA';

interface Option {
    readonly label: string;
    readonly value: string;
}

/** The part of a touch that this view fills in. */
export interface Coordination {
    readonly coordinatedWithId: string;
    readonly coordinationPurpose: string;
    readonly isCoordinationPolicyRead: boolean;
}

type FormField = HTMLElement & { setCustomValidity(text: string): void; reportValidity(): boolean };

/**
 * Container: with which touch of another function this one goes along; then why, and that the policy was read (guardrail A5).
 * @fires changed with the properties of `Coordination` that changed
 */
export default class TouchCoordination extends LightningElement {
    @api coordination: Coordination | undefined;
    @api leaderOptions: readonly Option[] = [];

    labels = labels;
    purposeOptions: readonly Option[] = [];
    errors: readonly string[] = [];

    /** Asked for once somebody coordinates. */
    @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: PURPOSE_FIELD })
    wiredPurposes({ data, error }: WireResult<PicklistValues>): void {
        this.purposeOptions = data?.values.map(({ label, value }) => ({ label, value })) ?? [];
        this.errors = error ? reduceErrors(error) : [];
    }

    /** Says beside each field what it lacks. */
    @api showProblems(isPurposeMissing: boolean, isPolicyUnread: boolean): void {
        this.showProblem('coordinationPurpose', isPurposeMissing ? labels.purposeMissing : '');
        this.showProblem('isCoordinationPolicyRead', isPolicyUnread ? labels.policyUnread : '');
    }

    get recordTypeId(): string | undefined {
        return this.isCoordinated ? MASTER_RECORD_TYPE : undefined;
    }

    get isCoordinated(): boolean {
        return Boolean(this.coordination?.coordinatedWithId);
    }

    handleChange(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const name = (event.target as HTMLElement).dataset.name ?? '';
        const { value, checked } = event.detail;
        const detail = { [name]: name === 'isCoordinationPolicyRead' ? checked === true : (value ?? '') };
        this.dispatchEvent(new CustomEvent('changed', { detail }));
    }

    private showProblem(name: keyof Coordination, text: string): void {
        const field = this.template?.querySelector<FormField>(`[data-name="${name}"]`);
        field?.setCustomValidity(text);
        field?.reportValidity();
    }
}
