/** One row of the table of what validation rules refuse and let pass. */
import { CONDITION_FIELDS } from 'c/sequenceProtocol';
import type { Persona } from './org.ts';

/** Ids of the records the cases are about. */
export interface Stage {
    readonly account: string;
    readonly otherAccount: string;
    /** An HCP of the account who is not to be contacted. */
    readonly quietHcp: string;
    readonly plan: string;
    readonly touch: string;
    readonly handoff: string;
    readonly objective: string;
    readonly barrier: string;
    /** A draft with one rule and the default row. */
    readonly protocol: string;
    readonly rule: string;
    readonly override: string;
}

export interface RuleCase {
    readonly who: Persona;
    readonly object: string;
    /** Of the record to change; absent: a new record is made. */
    readonly id?: keyof Stage;
    readonly fields: Readonly<Record<string, unknown>>;
    /** Part of the sentence the user is told; absent: it is saved. */
    readonly refused?: string;
}

/** The row that every protocol ends in; without it none goes further than a draft. */
export const DEFAULT_ROW = {
    ...Object.fromEntries(Object.values(CONDITION_FIELDS).map((field) => [field, null])),
    Rule_Id__c: 'COV-2',
    Table__c: 'Coverage',
    Order__c: 2,
    Answer__c: 'No_One',
    Reason_Code__c: 'Covered',
    Is_Default__c: true
} as const;

const DAY = 24 * 60 * 60 * 1000;

/** ISO 8601 UTC, so many days from now; parts of days are allowed. */
export const at = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
export const day = (days: number): string => at(days).slice(0, 10);

type Row = readonly [Persona, object, string?];

/** Cases that change one record: who, what, and the refusal. */
export function changes(object: string, id: keyof Stage, rows: readonly Row[]): RuleCase[] {
    return rows.map(([who, fields, refused]) => ({ who, object, id, fields: { ...fields }, refused }));
}

/** Cases that make a record: who, what differs from `base`, and the refusal. */
export function additions(object: string, base: object, rows: readonly Row[]): RuleCase[] {
    return rows.map(([who, fields, refused]) => ({ who, object, fields: { ...base, ...fields }, refused }));
}
