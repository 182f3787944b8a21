import fc from 'fast-check';
import { decide, DEFAULT_PROTOCOL, lastTouchDay, sequenceFacts, type SequenceFacts } from 'c/callSequence';
import type { SequenceExplanation } from 'c/sequenceWords';
import { FIELD_FUNCTIONS } from 'c/triadModel';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyFacts } from '../../../../force-app/main/default/lwc/callSequence/__tests__/accounts.ts';
import { englishLabels, translatedLabels } from '../../../lib/labels.ts';
import { plantedSite } from '../../../seed/build.ts';
import { readAllCases } from '../../../seed/cases.ts';
import { day } from '../../../seed/days.ts';
import { generatedSite } from '../../../seed/generated.ts';
import { DEFAULT_SEED } from '../../../seed/random.ts';
import { DEFAULT_ACCOUNTS } from '../../../seed/seed.ts';
import { pictureOf } from '../../../seed/site-picture.ts';
import type { SiteDescription } from '../../../seed/site.ts';
import { restrictedIn } from '../restricted.ts';
import { explanations, textsOf, type Question, type Wording } from '../words.ts';

const TODAY = '2026-11-18';
const GENERATED_FACTS = 3000;
const ENGLISH: Wording = { labels: englishLabels(), language: 'en-US' };
const SPANISH: Wording = { labels: translatedLabels('es'), language: 'es' };

interface Asked extends Question {
    readonly name: string;
    /** Names and dates that belong to nobody but Access. */
    readonly secrets: readonly string[];
}

function seededSites(): readonly SiteDescription[] {
    const planted = readAllCases().map((one) => plantedSite(one, DEFAULT_SEED));
    const ordinary = Array.from({ length: DEFAULT_ACCOUNTS - planted.length }, (_, position) =>
        generatedSite(DEFAULT_SEED, position)
    );
    return [...planted, ...ordinary];
}

/** The days that everyone may know. */
function openDays(facts: SequenceFacts): readonly (string | null)[] {
    return [
        facts.medicalRequestDay,
        ...FIELD_FUNCTIONS.map((one) => lastTouchDay(one, facts)),
        ...[...facts.acceptedHandoffs, ...facts.commitments].map(({ dueDay }) => dueDay)
    ];
}

function secretsOf({ barriers }: SiteDescription, facts: SequenceFacts): string[] {
    const decided = barriers.flatMap(({ decisionDaysAgo }) =>
        decisionDaysAgo === null ? [] : [day(TODAY, -decisionDaysAgo)]
    );
    const secret = decided.filter((one) => one !== TODAY && !openDays(facts).includes(one));
    const written = secret.flatMap((one) =>
        ['en-US', 'es'].map((language) =>
            new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(one))
        )
    );
    return [...barriers.flatMap(({ payer, reasonClass }) => [payer, reasonClass]), ...written];
}

function askedOf(name: string, facts: SequenceFacts, secrets: readonly string[] = []): Asked {
    return { name, facts, decision: decide(facts, DEFAULT_PROTOCOL), secrets };
}

const sites = seededSites();
const seeded = sites.map((site) => {
    const facts = sequenceFacts(pictureOf(site, TODAY), DEFAULT_PROTOCOL, TODAY);
    return askedOf(site.id, facts, secretsOf(site, facts));
});
/** Most drawn accounts are stopped or obliged; these are left to the journey and to coverage. */
function free(facts: SequenceFacts): SequenceFacts {
    return {
        ...facts,
        hold: 'None',
        access: facts.access === 'Urgent' ? 'In_Progress' : facts.access,
        openMedicalRequest: 'no',
        medicalRequestDay: null,
        acceptedHandoffTo: 'None',
        acceptedHandoffs: [],
        overdueCommitmentOf: 'None',
        commitments: facts.commitments.filter(({ dueDay }) => dueDay !== null && dueDay >= facts.today)
    };
}

const drawn = fc
    .sample(anyFacts, { numRuns: GENERATED_FACTS, seed: 3 })
    .map((facts, index) => askedOf(`drawn ${index}`, index % 2 === 0 ? facts : free(facts)));
const asked = [...seeded, ...drawn];

async function explained(wording: Wording): Promise<readonly (readonly SequenceExplanation[])[]> {
    const questions = asked.map(({ facts, decision }) => ({ facts, decision }));
    return explanations(questions, FIELD_FUNCTIONS, wording);
}

function findings(all: readonly (readonly SequenceExplanation[])[]): string[] {
    return all.flatMap((own, index) => {
        const { name, secrets } = asked[index] as Asked;
        return FIELD_FUNCTIONS.flatMap((audience, place) => {
            const text = textsOf(own[place] as SequenceExplanation).join('\n');
            const hidden = audience === 'Access' ? [] : secrets;
            return restrictedIn(text, audience, hidden).map((word) => `${audience}, ${name}: ${word}`);
        });
    });
}

describe('the accounts', () => {
    it('are all that are seeded, and facts that reach every rule', () => {
        expect(sites).toHaveLength(DEFAULT_ACCOUNTS);
        const rules = DEFAULT_PROTOCOL.tables.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId));
        expect(new Set(drawn.map(({ decision }) => decision.ruleId))).toEqual(new Set([...rules, 'COV-2']));
        expect(seeded.filter(({ secrets }) => secrets.length > 0).length).toBeGreaterThan(10);
    });
});

describe.each([
    ['English', ENGLISH],
    ['Spanish', SPANISH]
])('the words in %s', (_name, wording) => {
    let all: readonly (readonly SequenceExplanation[])[] = [];

    beforeAll(async () => {
        all = await explained(wording);
    });

    it('name the same function to all three, each in a reason of its own', () => {
        const differing = all.filter(
            (own) =>
                new Set(own.map(({ answer }) => answer)).size !== 1 ||
                new Set(own.map(({ headline }) => headline)).size !== 1 ||
                new Set(own.map(({ reason }) => reason)).size !== FIELD_FUNCTIONS.length
        );
        expect(differing).toEqual([]);
        expect(all).toHaveLength(asked.length);
    });

    it('carry nothing that their audience may not know', () => {
        expect(findings(all)).toEqual([]);
    });

    it('name no tier where Medical goes next', () => {
        const tier = wording.labels.get('Triad_Sequence_Fact_Tier')?.replace(' {0}', '') ?? '';
        const telling = all.filter((own) => own.some((one) => textsOf(one).some((text) => text.startsWith(tier))));
        expect(telling.length).toBeGreaterThan(50);
        expect(telling.filter(([one]) => one?.answer === 'Medical')).toEqual([]);
    });
});

describe('the scan', () => {
    const changed = (name: string, text: string): Wording => ({
        ...ENGLISH,
        labels: new Map([...ENGLISH.labels, [name, text]])
    });

    it.each([
        ['Triad_Sequence_Reason_Access_Urgent_Commercial', 'A payer denied the drug here.', 'Commercial'],
        ['Triad_Sequence_Reason_Access_Urgent_Medical', 'Se apeló: apelación abierta.', 'Medical'],
        ['Triad_Sequence_Fact_Access_Urgent', 'Access work: 3 cases', 'Commercial'],
        ['Triad_Sequence_Fact_Request_Open', 'Question about psoriatic arthritis, asked {0}', 'Access'],
        ['Triad_Sequence_Reason_Introduction_Medical', 'High prescribing potential here.', 'Medical'],
        ['Triad_Sequence_Fact_Access_In_Progress', 'Access work with Northmere Health Plan', 'Commercial']
    ])('finds what is wrong when %s says "%s"', async (name, text, audience) => {
        expect(ENGLISH.labels.has(name)).toBe(true);
        const found = findings(await explained(changed(name, text)));
        expect(found.some((finding) => finding.startsWith(audience))).toBe(true);
    });

    it('finds a decision date that nothing else gives away', async () => {
        const [date] = seeded.flatMap(({ secrets }) => secrets.filter((secret) => /^\w+ \d+, \d{4}$/.test(secret)));
        expect(date).toBeDefined();
        const found = findings(await explained(changed('Triad_Sequence_Other_Waits', `{0}, decided ${date}`)));
        expect(found).not.toEqual([]);
    });
});
