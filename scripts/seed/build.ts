/** The whole dataset: the planted sites first, then as many ordinary ones as it takes. */
import { FIELD_FUNCTIONS } from 'c/triadModel';
import type { PlantedCase, PlantedTouch } from './cases.ts';
import { ACCOUNT_SOURCE_KEY, PLAN_KEY, SOURCE_KEY, type ObjectRows, type Row, type SiteRows } from './dataset.ts';
import { generatedSite, touchHistory } from './generated.ts';
import { randomFor } from './random.ts';
import { siteRows, type SeedSettings, type SiteDescription } from './site.ts';

export interface DatasetSettings extends SeedSettings {
    readonly accounts: number;
}

const PLANTED_REVIEWS: SiteDescription['reviewedDaysAgo'] = { Commercial: 12, Medical: 20, Access: 31 };

/** Days within which an added touch could change an answer: the cap looks back thirty days. */
const CAP_WINDOW = 30;

/** The case's own touches come on top: with a history at full pace an account would be over-served by chance. */
const SLOWNESS = 2;

/** Touches before the planted ones of the same function: they fill the year and, being older, change no answer. */
function earlierTouches({ id, account, plan, touches }: PlantedCase, seed: string): readonly PlantedTouch[] {
    const random = randomFor(seed, 'history', id);
    return FIELD_FUNCTIONS.flatMap((fieldFunction) => {
        const own = touches.filter((touch) => touch.function === fieldFunction).map((touch) => touch.daysAgo);
        if (own.length === 0) return [];
        const afterDaysAgo = Math.max(...own, CAP_WINDOW);
        return touchHistory(random, fieldFunction, plan.tier, account.hcps, { afterDaysAgo, slowness: SLOWNESS });
    });
}

export function plantedSite(planted: PlantedCase, seed: string): SiteDescription {
    const touches = [...planted.touches, ...earlierTouches(planted, seed)];
    return { ...planted, touches, territory: 1, reviewedDaysAgo: PLANTED_REVIEWS };
}

export function buildSites(planted: readonly PlantedCase[], settings: DatasetSettings): readonly SiteRows[] {
    const ordinary = Math.max(0, settings.accounts - planted.length);
    return [
        ...planted.map((site) => plantedSite(site, settings.seed)),
        ...Array.from({ length: ordinary }, (_, position) => generatedSite(settings.seed, position))
    ].map((site) => siteRows(site, settings));
}

/** Rows of one object over all sites, split so that a row never travels with a row it refers to. */
export function wavesOf(sites: readonly SiteRows[]): readonly ObjectRows[] {
    const touches = sites.flatMap((site) => site.touches);
    const isFollower = (row: Row): boolean => row['Coordinated_With__r'] !== null;
    return [
        { object: 'Account', keyField: ACCOUNT_SOURCE_KEY, rows: sites.map((site) => site.account) },
        { object: 'Contact', keyField: ACCOUNT_SOURCE_KEY, rows: sites.flatMap((site) => site.contacts) },
        { object: 'Shared_Plan__c', keyField: PLAN_KEY, rows: sites.map((site) => site.plan) },
        { object: 'Shared_Plan_Objective__c', keyField: SOURCE_KEY, rows: sites.flatMap((site) => site.objectives) },
        { object: 'Field_Engagement__c', keyField: SOURCE_KEY, rows: touches.filter((row) => !isFollower(row)) },
        { object: 'Field_Engagement__c', keyField: SOURCE_KEY, rows: touches.filter(isFollower) },
        { object: 'Field_Handoff__c', keyField: SOURCE_KEY, rows: sites.flatMap((site) => site.handoffs) },
        { object: 'Access_Barrier__c', keyField: SOURCE_KEY, rows: sites.flatMap((site) => site.barriers) }
    ];
}
