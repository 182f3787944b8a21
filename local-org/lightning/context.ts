/**
 * What the server tells the page before it is drawn: the JSON of `<script id="org-context">`, and the answer to
 * `GET /lightning/…` with `Accept: application/json`, which the page asks for when it moves to another address.
 */
import type { FieldType, FlexiPageSchema } from '../metadata/schema.ts';

/** A read of a page's first drawing: a GET below the API root, or a GraphQL query where there is a body. */
export interface FirstRead {
    readonly path: string;
    /** JSON. */
    readonly body?: string | undefined;
}

/** A first read that the server has answered before a component asked for it: the JSON of `<script id="first-answers">`. */
export interface FirstAnswer {
    readonly read: FirstRead;
    /** JSON of the answer; left out where the org did not answer with success. */
    readonly answer?: unknown;
}

/** Stands for the id of the page's record in the reads that the server keeps. */
export const PLACE_OF_RECORD = '{recordId}';

export interface PageUser {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    /** Salesforce codes, e.g. `en_US`. */
    readonly language: string;
    readonly locale: string;
    /** IANA name. */
    readonly timeZone: string;
}

/** Someone the page can log in as. */
export interface PagePersona {
    readonly persona: string;
    readonly username: string;
    readonly name: string;
}

export interface PageTab {
    /** API name of the object, or of the tab of a Lightning page. */
    readonly name: string;
    readonly label: string;
    /** Address on this server. */
    readonly path: string;
}

export interface PageField {
    readonly apiName: string;
    readonly label: string;
    readonly type: FieldType;
}

/** A field with its value as the REST API's JSON has it; picklists by label, references by name. */
export interface PageFieldValue extends PageField {
    readonly value: string | number | boolean | null;
    /** Where a reference leads. */
    readonly recordId?: string;
}

export interface PageSection {
    readonly label: string;
    readonly fields: readonly PageFieldValue[];
}

/** The first records of a child relationship. */
export interface RelatedList {
    readonly objectApiName: string;
    readonly label: string;
    readonly total: number;
    readonly rows: readonly {
        readonly recordId: string;
        readonly title: string;
        readonly fields: readonly PageFieldValue[];
    }[];
}

export interface RecordPage {
    readonly kind: 'record';
    readonly objectApiName: string;
    readonly objectLabel: string;
    readonly recordId: string;
    readonly title: string;
    /** Compact layout without the name. */
    readonly highlights: readonly PageFieldValue[];
    /** Page layout. */
    readonly details: readonly PageSection[];
    readonly relatedLists: readonly RelatedList[];
}

/** A column of a list. `apiName` is a path (`Owner.Name`) where the column shows a reference. */
export interface PageColumn extends PageField {
    /** For a reference to more than one object: those that the user may read. */
    readonly targets?: readonly string[];
}

export interface ListPage {
    readonly kind: 'list';
    readonly objectApiName: string;
    readonly objectLabel: string;
    readonly title: string;
    /** Absent where the org has no list view of the object. */
    readonly listLabel?: string;
    readonly nameField: string;
    readonly columns: readonly PageColumn[];
}

/** A Lightning page of its own, behind a tab. */
export interface AppPage {
    readonly kind: 'app';
    readonly tabName: string;
    readonly title: string;
}

export interface MissingPage {
    readonly kind: 'missing';
}

export type PageView = RecordPage | AppPage | ListPage | MissingPage;

export interface OrgContext {
    readonly apiVersion: string;
    readonly organization: string;
    readonly user: PageUser;
    /** Absent when the user is none of `personas`. */
    readonly persona?: string;
    readonly personas: readonly PagePersona[];
    /** Languages the org has words in. */
    readonly languages: readonly string[];
    readonly app: { readonly label: string; readonly tabs: readonly PageTab[] };
    /** Values of `@salesforce/i18n/<name>`. */
    readonly localisation: Readonly<Record<string, string | number>>;
    /** Texts of the custom labels that the page uses, in the user's language. */
    readonly labels: Readonly<Record<string, string>>;
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    /** The Lightning page of the record's object or of the tab; null elsewhere. */
    readonly flexiPage: FlexiPageSchema | null;
    readonly page: PageView;
}
