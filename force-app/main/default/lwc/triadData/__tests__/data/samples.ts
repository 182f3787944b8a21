import type { SequenceProtocol } from 'c/callSequence';
import { rowsFromProtocol } from 'c/sequenceProtocol';
import type { PlanDimension, PlanObjective, SharedPlan, Touch } from 'c/triadModel';
import type { ProtocolData, RawRecord } from '../../protocolQuery';
import type { AccountPictureData, RawObjective, RawOverride, RawPlan, RawTouch } from '../../rawPicture';

export const ACCOUNT_ID = '001000000000001AAA';
export const PLAN_ID = 'a00000000000001AAA';
/** The user id that sfdx-lwc-jest gives `@salesforce/user/Id`. */
export const TEST_USER_ID = '005000000000000000';

const field = <T>(value: T) => ({ value });

export function rawPlan(overrides: Partial<RawPlan> = {}): RawPlan {
    return {
        Id: PLAN_ID,
        Name: field('SP-000001'),
        OwnerId: field('005000000000009AAA'),
        Owner: { Name: field('Olive Hart') },
        Journey_Stage__c: field('Evaluating'),
        Hold__c: field('None'),
        Tier__c: field('A'),
        Access_Signal__c: field('In_Progress'),
        Freshness__c: field('Due'),
        Commercial_Standing__c: field('Developing'),
        Commercial_Summary__c: field('Two prescribers interested.'),
        Commercial_Lead__r: { Id: TEST_USER_ID, Name: field('Sam Vale') },
        Commercial_Reviewed_At__c: field('2026-01-05T09:00:00.000Z'),
        Commercial_Freshness__c: field('Due'),
        Medical_Standing__c: field('Established'),
        Medical_Lead__r: { Id: '005000000000002AAA', Name: field('Mira Stone') },
        Medical_Reviewed_At__c: field('2026-03-01T09:00:00.000Z'),
        Medical_Freshness__c: field('Current'),
        Access_Standing__c: null,
        Access_Lead__r: null,
        Access_Reviewed_At__c: null,
        Access_Freshness__c: field('Stale'),
        LastModifiedDate: field('2026-03-02T10:00:00.000Z'),
        LastModifiedBy: { Name: field('Mira Stone') },
        ...overrides
    };
}

export function rawTouch(id: string, overrides: Partial<RawTouch> = {}): RawTouch {
    return {
        Id: id,
        Function__c: field('Commercial'),
        HCP__r: { Id: '003000000000001AAA', Name: field('Dr. Ada Birch') },
        Channel__c: field('In_Person'),
        Start_At__c: field('2026-03-03T17:00:00.000Z'),
        Status__c: field('Completed'),
        Is_Requested_By_HCP__c: field(false),
        Coordinated_With__c: field(null),
        Owner: { Name: field('Sam Vale') },
        ...overrides
    };
}

export function rawObjective(overrides: Partial<RawObjective> = {}): RawObjective {
    return {
        Id: 'a01000000000001AAA',
        Measure__c: field('New starts per quarter'),
        Baseline__c: field(10),
        Target__c: field(30),
        Actual__c: field(15),
        Owner_Function__c: field('Commercial'),
        Contributing_Functions__c: field('Access;Commercial'),
        Due_Date__c: field('2026-06-30'),
        Status__c: field('Open'),
        CreatedDate: field('2026-01-01T00:00:00.000Z'),
        ...overrides
    };
}

interface Rows {
    readonly plan?: RawPlan | null;
    readonly objectives?: readonly RawObjective[];
    readonly touches?: readonly RawTouch[];
    readonly hasNextPage?: boolean;
    /** Digest of the active protocol; the org has none without it. */
    readonly approvedDigest?: string;
    readonly overrides?: readonly RawOverride[];
}

/** The answer to the account picture query with these rows. */
export function rawPicture({
    objectives,
    touches,
    hasNextPage,
    approvedDigest,
    overrides,
    ...rows
}: Rows = {}): AccountPictureData {
    const edges = <Node>(records: readonly Node[]) => ({ edges: records.map((node) => ({ node })) });
    const shown = rows.plan === undefined ? rawPlan() : rows.plan;
    return {
        uiapi: {
            query: {
                Account: edges([{ Id: ACCOUNT_ID, Name: field('Larkspur Dermatology') }]),
                Shared_Plan__c: edges(shown ? [shown] : []),
                Shared_Plan_Objective__c: edges(objectives ?? [rawObjective()]),
                Field_Engagement__c: {
                    ...edges(touches ?? [rawTouch('a02000000000001AAA')]),
                    pageInfo: { hasNextPage: hasNextPage ?? false }
                },
                Field_Handoff__c: edges([]),
                Suggestion_Override__c: edges(overrides ?? []),
                Sequence_Protocol__c: edges(
                    approvedDigest ? [{ Id: 'a09000000000001AAA', Approved_Digest__c: field(approvedDigest) }] : []
                ),
                Contact: edges([{ Id: '003000000000001AAA', Name: field('Dr. Ada Birch') }])
            }
        }
    };
}

/** The answer to the protocol query with this content. */
export function protocolAnswer(content: SequenceProtocol): ProtocolData {
    const { protocol, rules } = rowsFromProtocol(content);
    const raw = (row: object, id: string): RawRecord => ({
        ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, field(value as string)])),
        Id: id
    });
    return {
        uiapi: {
            query: {
                Sequence_Protocol__c: { edges: [{ node: raw(protocol, 'a09000000000001AAA') }] },
                Sequence_Rule__c: {
                    edges: rules.map((rule, index) => ({ node: raw(rule, `a0A00000000000${index}AAA`) }))
                }
            }
        }
    };
}

export function dimension(overrides: Partial<PlanDimension> = {}): PlanDimension {
    return {
        fieldFunction: 'Commercial',
        standing: 'Developing',
        summary: 'Two prescribers interested.',
        lead: { id: TEST_USER_ID, name: 'Sam Vale' },
        reviewedAt: '2026-01-05T09:00:00.000Z',
        freshness: 'Due',
        ...overrides
    };
}

export function objective(overrides: Partial<PlanObjective> = {}): PlanObjective {
    return {
        id: 'a01000000000001AAA',
        measure: 'New starts per quarter',
        baseline: 10,
        target: 30,
        actual: 15,
        ownerFunction: 'Commercial',
        contributingFunctions: ['Commercial', 'Access'],
        dueDate: '2026-06-30',
        status: 'Open',
        createdAt: '2026-01-01T00:00:00.000Z',
        ...overrides
    };
}

export function plan(overrides: Partial<SharedPlan> = {}): SharedPlan {
    return {
        id: PLAN_ID,
        name: 'SP-000001',
        accountId: ACCOUNT_ID,
        stage: 'Evaluating',
        hold: 'None',
        tier: 'A',
        owner: { id: '005000000000009AAA', name: 'Olive Hart' },
        recoveryLead: null,
        accessSignal: 'None',
        freshness: 'Current',
        dimensions: [dimension()],
        objectives: [],
        lastModifiedAt: '2026-03-02T10:00:00.000Z',
        lastModifiedBy: 'Mira Stone',
        ...overrides
    };
}

export function touch(id: string, overrides: Partial<Touch> = {}): Touch {
    return {
        id,
        fieldFunction: 'Commercial',
        hcp: { id: '003000000000001AAA', name: 'Dr. Ada Birch' },
        channel: 'In_Person',
        startAt: '2026-03-03T17:00:00.000Z',
        status: 'Completed',
        requestedByHcp: false,
        coordinatedWithId: null,
        ownerName: 'Sam Vale',
        ...overrides
    };
}
