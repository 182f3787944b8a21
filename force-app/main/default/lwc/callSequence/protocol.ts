import { JOURNEY } from './journey';
import { OBLIGATIONS } from './obligations';
import type { CoverageTable, SequenceProtocol, SequenceSettings } from './protocolTypes';
import { STOPS } from './stops';

/** Table 4 of the default protocol. */
const COVERAGE: CoverageTable = {
    name: 'coverage',
    hitPolicy: 'COLLECT',
    isFiltered: true,
    alsoTold: [],
    rows: [
        { ruleId: 'COV-1', when: {}, answer: 'Commercial', reason: 'Coverage_Overdue' },
        { ruleId: 'COV-1', when: { proactiveMedical: ['yes'] }, answer: 'Medical', reason: 'Coverage_Overdue' },
        {
            ruleId: 'COV-1',
            when: { access: ['In_Progress', 'Urgent', 'Approved'] },
            answer: 'Access',
            reason: 'Coverage_Overdue'
        }
    ],
    ties: ['Access', 'Medical', 'Commercial'],
    otherwise: { ruleId: 'COV-2', reason: 'Covered' }
};

const SETTINGS: SequenceSettings = {
    proactiveMedical: true,
    timeZone: 'UTC',
    holidays: [],
    ownCoolDownDays: 7,
    accountCap: { touches: 6, days: 30 },
    otherFunctionBusinessDays: 2,
    hcpCap: { touches: 3, days: 30 },
    targets: {
        Commercial: { A: 30, B: 45, C: 90 },
        // Nothing that ranks Medical's work may read commercial potential: the same for every tier.
        Medical: { A: 90, B: 90, C: 90 },
        Access: { A: 90, B: 120, C: 180 }
    },
    tierOfUntiered: 'C',
    nextStage: {
        New: 'Aware',
        Aware: 'Evaluating',
        Evaluating: 'Trialist',
        Access_Blocked: 'Trialist',
        Trialist: 'Adopter',
        Lapsed: 'Adopter'
    }
};

/** The protocol that is used where the org has none of its own; the seed and deploy tools ship the same rows. */
export const DEFAULT_PROTOCOL: SequenceProtocol = {
    version: 1,
    settings: SETTINGS,
    tables: [STOPS, OBLIGATIONS, JOURNEY, COVERAGE]
};

/** `protocolDigest` of the default protocol, known ahead because every page asks for it; a test holds the two together. */
export const DEFAULT_PROTOCOL_DIGEST = '92b5a3d9009c0dcb';

/** Its `decisionDigest`, likewise. */
export const DEFAULT_DECISION_DIGEST = '47236401c8fdf399';
