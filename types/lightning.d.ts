/** The platform modules that Triad uses, as far as it uses them. `@salesforce/lightning-types` lacks every data module. */
declare module 'lightning/graphql' {
    import type { WireAdapterConstructor } from 'lwc';
    export interface GraphQLError {
        readonly message: string;
        readonly locations?: readonly unknown[];
        readonly path?: readonly (string | number)[];
        readonly extensions?: Readonly<Record<string, unknown>>;
    }
    /** `errors` may come together with `data`: look at both. */
    export interface GraphQLResult<T> {
        readonly data?: T | null;
        readonly errors?: readonly GraphQLError[];
        readonly refresh?: () => Promise<void>;
    }
    export interface ParsedDocument {
        readonly __gql: unique symbol;
    }
    export function gql(parts: TemplateStringsArray, ...substitutions: unknown[]): ParsedDocument;
    export const graphql: WireAdapterConstructor<
        { query: ParsedDocument | undefined; variables?: Record<string, unknown>; operationName?: string },
        GraphQLResult<never>
    >;
    export function executeMutation<T = unknown>(config: {
        query: ParsedDocument;
        variables?: Record<string, unknown>;
        operationName?: string;
    }): Promise<GraphQLResult<T>>;
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';
    export interface FieldId {
        readonly fieldApiName: string;
        readonly objectApiName: string;
    }
    export interface FieldValue {
        readonly value: unknown;
        readonly displayValue: string | null;
    }
    export interface UiRecord {
        readonly apiName: string;
        readonly id: string;
        readonly fields: Readonly<Record<string, FieldValue>>;
    }
    export interface WireResult<T> {
        readonly data?: T;
        readonly error?: unknown;
    }
    export const getRecord: WireAdapterConstructor<
        {
            recordId: string | undefined;
            fields?: readonly (FieldId | string)[];
            optionalFields?: readonly (FieldId | string)[];
        },
        WireResult<UiRecord>
    >;
    export function getFieldValue(record: UiRecord, field: FieldId | string): unknown;
    export function updateRecord(
        input: { fields: Record<string, unknown> },
        options?: { ifUnmodifiedSince: string }
    ): Promise<UiRecord>;
    export function notifyRecordUpdateAvailable(ids: readonly { recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { FieldId, WireResult } from 'lightning/uiRecordApi';
    export interface PicklistValue {
        readonly label: string;
        readonly value: string;
    }
    export interface PicklistValues {
        readonly defaultValue: PicklistValue | null;
        readonly values: readonly PicklistValue[];
    }
    export const getPicklistValues: WireAdapterConstructor<
        { recordTypeId: string | undefined; fieldApiName: FieldId | string | undefined },
        WireResult<PicklistValues>
    >;
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends CustomEvent<undefined> {
        constructor();
    }
    export function registerRefreshHandler(element: object, handler: () => Promise<unknown>): number;
    export function unregisterRefreshHandler(id: number): void;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    export default class LightningModal<R = unknown> extends LightningElement {
        static open<C extends LightningModal>(
            this: new () => C,
            config: {
                label: string;
                size?: 'small' | 'medium' | 'large' | 'full';
                description?: string;
                disableClose?: boolean;
            } & Partial<Omit<C, keyof LightningElement>>
        ): Promise<C extends LightningModal<infer Result> ? Result | undefined : unknown>;
        label: string;
        size: 'small' | 'medium' | 'large' | 'full';
        disableClose: boolean;
        close(result?: R): void;
    }
}

declare module 'lightning/confirm' {
    export default class LightningConfirm {
        static open(config: { label: string; message: string; theme?: string; variant?: string }): Promise<boolean>;
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';
    export interface PageReference {
        readonly type: string;
        readonly attributes: Readonly<Record<string, unknown>>;
        readonly state?: Readonly<Record<string, unknown>>;
    }
    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    interface Navigating {
        [Navigate](reference: PageReference, replace?: boolean): void;
        [GenerateUrl](reference: PageReference): Promise<string>;
    }
    interface NavigatingConstructor extends Pick<typeof LightningElement, keyof typeof LightningElement> {
        new (): LightningElement & Navigating;
    }
    export const NavigationMixin: {
        (base: typeof LightningElement): NavigatingConstructor;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
}

declare module 'lightning/platformShowToastEvent' {
    export class ShowToastEvent extends CustomEvent<unknown> {
        constructor(toast: {
            title: string;
            message?: string;
            variant?: 'info' | 'success' | 'warning' | 'error';
            mode?: 'dismissible' | 'pester' | 'sticky';
        });
    }
}
