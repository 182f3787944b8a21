/** Turns one described site (planted or generated) into its rows. */
import type { FieldFunction, HandoffKind, HandoffStatus, JourneyStage } from 'c/triadModel';
import type { PlantedCase, PlantedTouch, UserRole } from './cases.ts';
import { ACCOUNT_SOURCE_KEY, KEY_PREFIX, SOURCE_KEY, parentKey, type Row, type SiteRows } from './dataset.ts';
import { day, moment } from './days.ts';
import { givenName, phone, slug, surname, title } from './names.ts';
import { randomFor } from './random.ts';
import { standings, summaries } from './standings.ts';

/** A site as the generator describes it: a planted case without its expected answer. */
export type SiteDescription = Omit<PlantedCase, 'expected' | 'note' | 'situation'> & {
    readonly territory: 1 | 2;
    /** Days since each function last reviewed its part; null is never. */
    readonly reviewedDaysAgo: Readonly<Record<FieldFunction, number | null>>;
};

export interface SeedSettings {
    readonly seed: string;
    /** `YYYY-MM-DD`, UTC: the day that relative days count from. */
    readonly asOf: string;
}

const LEADS: Readonly<Record<1 | 2, Readonly<Record<FieldFunction, UserRole>>>> = {
    1: { Commercial: 'sales', Medical: 'msl', Access: 'frm' },
    2: { Commercial: 'sales2', Medical: 'msl2', Access: 'frm2' }
};

const HANDOFF_REASONS: Readonly<Record<HandoffKind, string>> = {
    Medical_Request: 'HCP_Asked_A_Question',
    Access_Help: 'Office_Needs_Support',
    Introduction: 'HCP_Asked_For_Contact',
    Follow_Up: 'Agreed_Next_Step',
    Information: 'Change_At_The_Account'
};

/** Working hours over the United States, in UTC. */
const FIRST_HOUR = 13;
const WORKING_HOURS = 8;

/** Whether the account has begun to use the product. */
function isCustomer(stage: JourneyStage): boolean {
    return stage === 'Trialist' || stage === 'Adopter' || stage === 'Lapsed';
}

function accountRow(site: SiteDescription, settings: SeedSettings): Row {
    const random = randomFor(settings.seed, 'account', site.id);
    return {
        [ACCOUNT_SOURCE_KEY]: `${KEY_PREFIX}${site.id}`,
        Name: site.account.name,
        Type: isCustomer(site.plan.stage) ? 'Customer - Direct' : 'Prospect',
        Industry: 'Healthcare',
        Phone: phone(random),
        Website: `https://${slug(site.account.name)}.example.com`,
        BillingStreet: `${random.number.int({ min: 10, max: 990 })} ${surname(random)} Street`,
        BillingCity: site.account.city,
        BillingState: site.account.state,
        BillingCountry: 'US',
        OwnerId: { user: LEADS[site.territory].Commercial }
    };
}

function contactKey(site: SiteDescription, position: number): string {
    return `${KEY_PREFIX}${site.id}:${position}`;
}

function contactRows(site: SiteDescription, settings: SeedSettings): Row[] {
    return Array.from({ length: site.account.hcps }, (_, position) => {
        const random = randomFor(settings.seed, 'contact', site.id, position);
        const first = givenName(random);
        const last = surname(random);
        return {
            [ACCOUNT_SOURCE_KEY]: contactKey(site, position),
            Account: parentKey(ACCOUNT_SOURCE_KEY, `${KEY_PREFIX}${site.id}`),
            FirstName: first,
            LastName: last,
            Title: position === 0 ? 'Dermatologist' : title(random),
            Email: `${slug(first)}.${slug(last)}.${slug(site.account.name)}@example.com`,
            Phone: phone(random),
            Triad_Is_No_Contact__c: site.account.noContactHcps.includes(position)
        };
    });
}

function planRow(site: SiteDescription, { asOf }: SeedSettings): Row {
    const { plan } = site;
    const leads = LEADS[site.territory];
    const reviewed = (fieldFunction: FieldFunction): string | null => {
        const daysAgo = site.reviewedDaysAgo[fieldFunction];
        return daysAgo === null ? null : moment(asOf, -daysAgo, FIRST_HOUR);
    };
    return {
        Account__r: parentKey(ACCOUNT_SOURCE_KEY, `${KEY_PREFIX}${site.id}`),
        Journey_Stage__c: plan.stage,
        Hold__c: plan.hold,
        Tier__c: plan.tier,
        Recovery_Lead__c: plan.recoveryLead ?? null,
        OwnerId: { user: plan.owner === 'sales' ? leads.Commercial : plan.owner },
        Commercial_Lead__c: { user: leads.Commercial },
        Medical_Lead__c: { user: leads.Medical },
        Access_Lead__c: { user: leads.Access },
        ...standings(site),
        ...summaries(site),
        Commercial_Reviewed_At__c: reviewed('Commercial'),
        Medical_Reviewed_At__c: reviewed('Medical'),
        Access_Reviewed_At__c: reviewed('Access')
    };
}

function planParent(site: SiteDescription): Row {
    return { Shared_Plan__r: parentKey('Account_Key__c', `${KEY_PREFIX}${site.id}`) };
}

function touchRow(site: SiteDescription, touch: PlantedTouch, position: number, settings: SeedSettings): Row {
    const random = randomFor(settings.seed, 'touch', site.id, position);
    const leader = touch.coordinatedWith;
    return {
        [SOURCE_KEY]: `${KEY_PREFIX}${site.id}:${position}`,
        Account__r: parentKey(ACCOUNT_SOURCE_KEY, `${KEY_PREFIX}${site.id}`),
        ...planParent(site),
        HCP__r: parentKey(ACCOUNT_SOURCE_KEY, contactKey(site, touch.hcp)),
        Function__c: touch.function,
        Channel__c: touch.channel,
        Status__c: touch.status,
        Start_At__c: moment(
            settings.asOf,
            -touch.daysAgo,
            FIRST_HOUR + random.number.int({ min: 0, max: WORKING_HOURS - 1 }),
            random.helpers.arrayElement([0, 15, 30, 45])
        ),
        Is_Requested_By_HCP__c: touch.requestedByHcp,
        Coordinated_With__r: leader === undefined ? null : parentKey(SOURCE_KEY, `${KEY_PREFIX}${site.id}:${leader}`),
        OwnerId: { user: LEADS[site.territory][touch.function] }
    };
}

/** A handoff that went on was accepted yesterday, and read back an hour later. */
function handoffTimes(status: HandoffStatus, asOf: string): Row {
    const reached = (...later: readonly HandoffStatus[]): boolean => later.includes(status);
    return {
        Accepted_At__c: reached('Accepted', 'Read_Back', 'Completed') ? moment(asOf, -1, FIRST_HOUR) : null,
        Read_Back_At__c: reached('Read_Back', 'Completed') ? moment(asOf, -1, FIRST_HOUR + 1) : null
    };
}

function handoffRows(site: SiteDescription, { asOf }: SeedSettings): Row[] {
    return site.handoffs.map((handoff, position) => ({
        [SOURCE_KEY]: `${KEY_PREFIX}${site.id}:${position}`,
        Account__r: parentKey(ACCOUNT_SOURCE_KEY, `${KEY_PREFIX}${site.id}`),
        HCP__r: parentKey(ACCOUNT_SOURCE_KEY, contactKey(site, handoff.hcp)),
        From_Function__c: handoff.from,
        To_Function__c: handoff.to,
        Kind__c: handoff.kind,
        Reason__c: HANDOFF_REASONS[handoff.kind],
        Status__c: handoff.status,
        Due_At__c: moment(asOf, handoff.dueInDays, FIRST_HOUR + WORKING_HOURS),
        ...handoffTimes(handoff.status, asOf),
        Outcome__c: handoff.status === 'Declined' ? 'Declined_No_Capacity' : null,
        OwnerId: { user: LEADS[site.territory][handoff.from] }
    }));
}

function objectiveRows(site: SiteDescription, { asOf }: SeedSettings): Row[] {
    return site.objectives.map((objective, position) => ({
        [SOURCE_KEY]: `${KEY_PREFIX}${site.id}:${position}`,
        ...planParent(site),
        Measure__c: objective.measure,
        Owner_Function__c: objective.ownerFunction,
        Contributing_Functions__c: objective.contributingFunctions,
        Baseline__c: objective.baseline,
        Target__c: objective.target,
        Actual__c: objective.actual,
        Due_Date__c: objective.dueInDays === null ? null : day(asOf, objective.dueInDays),
        Status__c: objective.status
    }));
}

function barrierRows(site: SiteDescription, { asOf }: SeedSettings): Row[] {
    return site.barriers.map((barrier, position) => ({
        [SOURCE_KEY]: `${KEY_PREFIX}${site.id}:${position}`,
        ...planParent(site),
        Payer__c: barrier.payer,
        Product__c: 'Lumerava',
        Reason_Class__c: barrier.reasonClass,
        State__c: barrier.state,
        Decision_Date__c: barrier.decisionDaysAgo === null ? null : day(asOf, -barrier.decisionDaysAgo),
        Case_Count__c: barrier.caseCount
    }));
}

/** Parents inside the rows that are plans carry the account's source key; the loader replaces it by the plan's own key. */
export function siteRows(site: SiteDescription, settings: SeedSettings): SiteRows {
    return {
        account: accountRow(site, settings),
        contacts: contactRows(site, settings),
        plan: planRow(site, settings),
        objectives: objectiveRows(site, settings),
        touches: site.touches.map((touch, position) => touchRow(site, touch, position, settings)),
        handoffs: handoffRows(site, settings),
        barriers: barrierRows(site, settings)
    };
}
