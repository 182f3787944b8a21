/** The visibility matrix: who may read or edit what, one line per fact, for the facts whose objects exist. */
import type { Persona } from './org.ts';

export const PEOPLE = ['Sales', 'MSL', 'FRM', 'Region lead', 'Compliance'] as const satisfies readonly Persona[];
export type Person = (typeof PEOPLE)[number];

/**
 * `ruled`: readable, and who changes it is a matter of validation rules, which have a table of their own.
 * `unshared`: field and object are there, and sharing keeps this record away.
 */
export type Access = 'none' | 'read' | 'edit' | 'ruled' | 'unshared';
export type Kind = 'text' | 'long' | 'list' | 'number' | 'day' | 'time' | 'person' | 'formula';
/** Records the facts are on. */
export type Place =
    | 'plan'
    | 'commercialTouch'
    | 'medicalTouch'
    | 'accessTouch'
    | 'handoff'
    | 'commercialObjective'
    | 'medicalObjective'
    | 'barrier'
    | 'protocol'
    | 'rule'
    | 'commercialOverride'
    | 'medicalOverride'
    | 'accessOverride';

export interface Fact {
    readonly row: string;
    readonly object: string;
    readonly place: Place;
    readonly field: string;
    readonly kind: Kind;
    readonly access: Readonly<Record<Person, Access>>;
    /** What an editor may write, each value different from the one before. */
    readonly writes: readonly (string | number)[];
}

const WORDS: Readonly<Record<string, Access>> = { '–': 'none', r: 'read', e: 'edit', x: 'ruled', h: 'unshared' };
const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19) + '.000Z';
const day = (days: number): string => at(days * 24).slice(0, 10);

const REASONS = ['Wrong_Timing', 'Agreed_With_Team'];

const SAMPLES: Readonly<Record<Kind, readonly (string | number)[]>> = {
    text: ['Northmere Example Plan', 'Southmere Example Plan'],
    long: ['Quartz one', 'Quartz two'],
    list: [],
    number: [7353, 7354],
    day: [day(-5), day(-6)],
    time: [at(-3), at(-2)],
    person: [],
    formula: []
};

/** `access` has one letter per person, in their order: – none, r read, e edit, x ruled, h unshared. */
function fact(
    row: string,
    [object, place, field, kind]: readonly [string, Place, string, Kind],
    access: string,
    writes: readonly (string | number)[] = SAMPLES[kind]
): Fact {
    const letters = access.split(' ');
    const byPerson = PEOPLE.map((person, index) => [person, WORDS[letters[index] ?? ''] ?? 'none'] as const);
    return { row, object, place, field, kind, writes, access: Object.fromEntries(byPerson) as Fact['access'] };
}

const plan = (field: string, kind: Kind) => ['Shared_Plan__c', 'plan', field, kind] as const;
const touch = (place: Place, field: string, kind: Kind) => ['Field_Engagement__c', place, field, kind] as const;
const handoff = (field: string, kind: Kind) => ['Field_Handoff__c', 'handoff', field, kind] as const;
const objective = (place: Place, field: string, kind: Kind) =>
    ['Shared_Plan_Objective__c', place, field, kind] as const;
const barrier = (field: string, kind: Kind) => ['Access_Barrier__c', 'barrier', field, kind] as const;
const protocol = (field: string, kind: Kind) => ['Sequence_Protocol__c', 'protocol', field, kind] as const;
const rule = (field: string, kind: Kind) => ['Sequence_Rule__c', 'rule', field, kind] as const;
const override = (place: Place, field: string, kind: Kind) => ['Suggestion_Override__c', place, field, kind] as const;

/** Ids of the people who can lead a dimension, for the lead fields. */
export type Leads = Readonly<Record<'Sales' | 'MSL' | 'FRM', readonly string[]>>;

//                                                         Sales MSL FRM Lead Compliance
export function visibilityMatrix(leads: Leads): readonly Fact[] {
    const standings = ['Developing', 'At_Risk'];
    return [
        fact('Plan header', plan('Journey_Stage__c', 'list'), 'x x x x x'),
        fact('Plan header', plan('Hold__c', 'list'), 'x x x x x'),
        fact('Plan header', plan('Tier__c', 'list'), 'x x x x x'),
        fact('Leads', plan('Commercial_Lead__c', 'person'), 'e r r e r', leads.Sales),
        fact('Leads', plan('Medical_Lead__c', 'person'), 'r e r e r', leads.MSL),
        fact('Leads', plan('Access_Lead__c', 'person'), 'r r e e r', leads.FRM),
        fact('Standings', plan('Commercial_Standing__c', 'list'), 'e r r r r', standings),
        fact('Standings', plan('Medical_Standing__c', 'list'), 'r e r r r', standings),
        fact('Standings', plan('Access_Standing__c', 'list'), 'r r e r r', standings),
        fact('Freshness', plan('Commercial_Reviewed_At__c', 'time'), 'e r r r r'),
        fact('Freshness', plan('Medical_Reviewed_At__c', 'time'), 'r e r r r'),
        fact('Freshness', plan('Access_Reviewed_At__c', 'time'), 'r r e r r'),
        fact('Freshness', plan('Freshness__c', 'formula'), 'r r r r r'),
        fact('Objectives', objective('commercialObjective', 'Actual__c', 'number'), 'e r r r r'),
        fact('Objectives', objective('medicalObjective', 'Actual__c', 'number'), 'r e r r r'),
        fact('Commercial summary', plan('Commercial_Summary__c', 'long'), 'e r – r r'),
        fact('Medical summary', plan('Medical_Summary__c', 'long'), '– e – – r'),
        fact('Access summary', plan('Access_Summary__c', 'long'), '– – e – r'),
        fact('Engagement header', touch('commercialTouch', 'Function__c', 'list'), 'x x x x x'),
        fact('Engagement header', touch('commercialTouch', 'Start_At__c', 'time'), 'e r r r r'),
        fact('Engagement header', touch('medicalTouch', 'Start_At__c', 'time'), 'r e r r r'),
        fact('Engagement header', touch('accessTouch', 'Channel__c', 'list'), 'r r e r r', ['Video', 'Phone']),
        fact('Engagement note', touch('commercialTouch', 'Commercial_Note__c', 'long'), 'e – – – r'),
        fact('Engagement note', touch('medicalTouch', 'Medical_Note__c', 'long'), '– e – – r'),
        fact('Engagement note', touch('accessTouch', 'Access_Note__c', 'long'), '– – e – r'),
        fact('Handoff header', handoff('Status__c', 'list'), 'x x x x x'),
        fact('Handoff header', handoff('Kind__c', 'list'), 'x x x x x'),
        fact('Handoff header', handoff('Due_At__c', 'time'), 'e r e r r', [at(72), at(73)]),
        fact('Access barrier detail', barrier('Payer__c', 'text'), '– – e – r'),
        fact('Access barrier detail', barrier('Decision_Date__c', 'day'), '– – e – r'),
        fact('Access barrier detail', barrier('Case_Count__c', 'number'), '– – e – r'),
        fact('Access barrier detail', plan('Barrier_Latest_Denial__c', 'day'), '– – – – –'),
        fact('Access barrier detail', plan('Barrier_Denied_Count__c', 'number'), '– – – – –'),
        fact('Access signal', plan('Access_Signal__c', 'formula'), 'r r r r r'),
        fact('Stored suggestion', plan('Next_Function__c', 'list'), 'r r r r r'),
        fact('Stored suggestion', plan('Next_Inputs_Hash__c', 'text'), 'r r r r r'),
        fact('Protocol', protocol('Title__c', 'text'), 'r r r r x'),
        fact('Protocol', protocol('Status__c', 'list'), 'r r r r x'),
        fact('Protocol', protocol('Validated_Digest__c', 'text'), 'r r r r r'),
        fact('Protocol rules', rule('Answer__c', 'list'), 'r r r r r', ['Commercial', 'Access']),
        fact('Protocol rules', rule('Order__c', 'number'), 'r r r r r'),
        fact('Override reasons', override('commercialOverride', 'Reason__c', 'list'), 'x h h – r', REASONS),
        fact('Override reasons', override('medicalOverride', 'Reason__c', 'list'), 'h x h – r', REASONS),
        fact('Override reasons', override('accessOverride', 'Reason__c', 'list'), 'h h x – r', REASONS),
        fact('Override reasons', override('accessOverride', 'Inputs_Hash__c', 'text'), 'h h x – r')
    ];
}
