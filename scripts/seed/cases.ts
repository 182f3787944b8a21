/**
 * The planted cases: hand-written accounts with one expected answer each. Read from `config/seed/planted-cases.json`, and from
 * `config/seed/cases` those that were written from the situations of the field notes, one file per theme.
 * Days are relative to the day of the seed run, so that "three days ago" stays three days ago.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { COVERAGE_FLAGS } from 'c/coverageAnalysis';
import {
    ACCOUNT_TIERS,
    ENGAGEMENT_CHANNELS,
    ENGAGEMENT_STATUSES,
    FIELD_FUNCTIONS,
    FRESHNESS,
    HANDOFF_KINDS,
    HANDOFF_STATUSES,
    JOURNEY_STAGES,
    OBJECTIVE_STATUSES,
    PLAN_HOLDS
} from 'c/triadModel';
import { EXIT, ToolError } from '../lib/tool-error.ts';

const fieldFunction = z.enum(FIELD_FUNCTIONS);
/** Position in the account's list of health care professionals. */
const hcp = z.int().nonnegative();

const touch = z.strictObject({
    function: fieldFunction,
    daysAgo: z.int().describe('Whole UTC days before the seed run; negative for a planned touch.'),
    channel: z.enum(ENGAGEMENT_CHANNELS),
    status: z.enum(ENGAGEMENT_STATUSES).default('Completed'),
    hcp,
    requestedByHcp: z.boolean().default(false),
    coordinatedWith: z.int().nonnegative().optional().describe('Position of the leading touch in this list.')
});

const handoff = z.strictObject({
    kind: z.enum(HANDOFF_KINDS),
    from: fieldFunction,
    to: fieldFunction,
    status: z.enum(HANDOFF_STATUSES),
    dueInDays: z.int(),
    hcp
});

const objective = z.strictObject({
    measure: z.string(),
    ownerFunction: fieldFunction.nullable(),
    contributingFunctions: z.array(fieldFunction),
    dueInDays: z.int().nullable(),
    baseline: z.number(),
    target: z.number(),
    actual: z.number(),
    status: z.enum(OBJECTIVE_STATUSES).default('Open')
});

const barrier = z.strictObject({
    state: z.enum(['Pending', 'Denied', 'Appeal_Open', 'Approved', 'Closed']),
    decisionDaysAgo: z.int().nullable(),
    payer: z.string(),
    reasonClass: z.string(),
    caseCount: z.int().positive()
});

export const USER_ROLES = ['sales', 'sales2', 'msl', 'msl2', 'frm', 'frm2', 'lead', 'formerRep'] as const;
export type UserRole = (typeof USER_ROLES)[number];

const plantedCase = z.strictObject({
    id: z.string(),
    note: z.string().describe('The field note or protocol line the case comes from.'),
    situation: z.string(),
    account: z.strictObject({
        name: z.string(),
        city: z.string(),
        state: z.string().length(2),
        hcps: z.int().positive(),
        noContactHcps: z.array(hcp).default([]).describe('Those who are not to be contacted.')
    }),
    plan: z.strictObject({
        stage: z.enum(JOURNEY_STAGES),
        tier: z.enum(ACCOUNT_TIERS),
        hold: z.enum(PLAN_HOLDS),
        owner: z.enum(USER_ROLES),
        recoveryLead: fieldFunction.optional()
    }),
    touches: z.array(touch).default([]),
    handoffs: z.array(handoff).default([]),
    objectives: z.array(objective).default([]),
    barriers: z.array(barrier).default([]),
    expected: z.strictObject({
        function: z.enum([...FIELD_FUNCTIONS, 'No_One']),
        ruleId: z.string(),
        notBeforeInDays: z.int().optional().describe('Before the move to a business day.'),
        untilInDays: z.int().optional().describe('Before the move to a business day.'),
        freshness: z.enum(FRESHNESS).optional(),
        flags: z.array(z.enum(COVERAGE_FLAGS)).default([]).describe('What stands out at the account, in this order.')
    })
});

export type PlantedCase = z.infer<typeof plantedCase>;
export type PlantedTouch = PlantedCase['touches'][number];

export const PLANTED_CASES_FILE = 'config/seed/planted-cases.json';
export const FIELD_NOTE_CASES_FOLDER = 'config/seed/cases';

/** Throws ToolError (exit 2) that names the case and the property at fault. */
export function readPlantedCases(file: string = PLANTED_CASES_FILE): readonly PlantedCase[] {
    const parsed = z.array(plantedCase).safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
    throw new ToolError(
        `${file} does not describe the planted cases.`,
        z.prettifyError(parsed.error),
        'Correct the file; scripts/seed/cases.ts describes every property.',
        EXIT.usage
    );
}

/** The cases from the field notes, file by file in the order of their names. Throws like `readPlantedCases`. */
export function readFieldNoteCases(folder: string = FIELD_NOTE_CASES_FOLDER): readonly PlantedCase[] {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return files.sort().flatMap((name) => readPlantedCases(path.join(folder, name)));
}

/** Every case that a seeded org has. */
export function readAllCases(): readonly PlantedCase[] {
    return [...readPlantedCases(), ...readFieldNoteCases()];
}
