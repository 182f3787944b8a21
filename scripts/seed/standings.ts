/**
 * What each function says of a site. Fixed sentences only: free text of a test org never holds a fact about a person.
 * The access sentences are about process; the signal, not the text, tells the others where access stands.
 */
import type { DimensionStanding, FieldFunction, JourneyStage } from 'c/triadModel';
import type { Row } from './dataset.ts';
import type { SiteDescription } from './site.ts';

const BY_STAGE: Readonly<Record<JourneyStage, Readonly<Record<FieldFunction, DimensionStanding>>>> = {
    New: { Commercial: 'Not_Started', Medical: 'Not_Started', Access: 'Not_Started' },
    Aware: { Commercial: 'Developing', Medical: 'Developing', Access: 'Not_Started' },
    Evaluating: { Commercial: 'Developing', Medical: 'Established', Access: 'Developing' },
    Access_Blocked: { Commercial: 'At_Risk', Medical: 'Established', Access: 'At_Risk' },
    Trialist: { Commercial: 'Established', Medical: 'Established', Access: 'Developing' },
    Adopter: { Commercial: 'Established', Medical: 'Established', Access: 'Established' },
    Lapsed: { Commercial: 'At_Risk', Medical: 'Developing', Access: 'Developing' }
};

const COMMERCIAL: Readonly<Record<JourneyStage, string>> = {
    New: 'No conversation yet. Find out who decides on systemic therapy and who runs the front office.',
    Aware: 'The team knows the label. They want to see how starting a patient fits into their week.',
    Evaluating: 'Two physicians are considering first patients. Doubt about onset of effect came up once.',
    Access_Blocked: 'Interest is there. Nothing will be written before the paperwork path is clear.',
    Trialist: 'First patients have started. Keep visits short and ask how the follow-up visits go.',
    Adopter: 'Part of their routine. Check that new staff know the starter steps.',
    Lapsed: 'No new starts for two quarters. The lead nurse left; find the new contact.'
};

const MEDICAL: Readonly<Record<JourneyStage, string>> = {
    New: 'No scientific exchange yet.',
    Aware: 'Introduced; asked for the design of the long-term extension.',
    Evaluating: 'Interested in durability of response; prefers one-to-one discussion.',
    Access_Blocked: 'Scientific questions are answered; nothing open.',
    Trialist: 'Follows early responders closely; open to a case discussion among peers.',
    Adopter: 'Teaches residents about severity scoring; possible host of a rounds session.',
    Lapsed: 'Attends the regional meeting; exchange has been quiet since spring.'
};

const ACCESS: Readonly<Record<JourneyStage, string>> = {
    New: 'Front office not met yet.',
    Aware: 'Office manager knows where the enrolment form is.',
    Evaluating: 'Billing team trained once; second session wanted before the next cases.',
    Access_Blocked: 'Needs guided support with every form; works through a part-time biller.',
    Trialist: 'Knows the steps; calls when a form changes.',
    Adopter: 'Runs the process alone.',
    Lapsed: 'Lost its trained biller; start again from the basics.'
};

export function standings({ plan }: SiteDescription): Row {
    const standing = BY_STAGE[plan.stage];
    return {
        Commercial_Standing__c: standing.Commercial,
        Medical_Standing__c: standing.Medical,
        Access_Standing__c: standing.Access
    };
}

export function summaries({ plan }: SiteDescription): Row {
    return {
        Commercial_Summary__c: COMMERCIAL[plan.stage],
        Medical_Summary__c: MEDICAL[plan.stage],
        Access_Summary__c: ACCESS[plan.stage]
    };
}
