/** What each validation rule refuses and what it lets pass, as one table in the order in which it is played. */
import { userOf } from './org.ts';
import { overrideCases, protocolCases, statisticCases } from './protocol-cases.ts';
import { additions, at, changes, day, type RuleCase, type Stage } from './rule-case.ts';

const planCases = ({ otherAccount }: Stage): RuleCase[] => [
    ...additions('Shared_Plan__c', { Account__c: otherAccount, Account_Key__c: otherAccount }, [
        ['Sales', { Account_Key__c: '001000000000001AAA' }, 'key must be the 18-character id'],
        ['Sales', { Hold__c: 'Safety' }, 'Only Compliance or a region lead can put an account on hold']
    ]),
    ...changes('Shared_Plan__c', 'plan', [
        ['Sales', { Account__c: otherAccount }, 'A plan stays with its account'],
        ['Sales', { Journey_Stage__c: 'Evaluating' }],
        ['MSL', { Journey_Stage__c: 'Adopter' }, 'Only the owner of this plan or a region lead'],
        ['Integration', { Journey_Stage__c: 'Adopter' }, 'Only the owner of this plan or a region lead'],
        ['Region lead', { Journey_Stage__c: 'Trialist' }],
        ['Sales', { Hold__c: 'Safety' }, 'Only Compliance or a region lead'],
        ['Region lead', { Hold__c: 'No_Contact' }],
        ['Region lead', { Hold__c: 'Compliance' }, 'Only Compliance can lift a hold'],
        ['Compliance', { Hold__c: 'Safety' }],
        ['Region lead', { Hold__c: 'None' }, 'Only Compliance can lift a hold'],
        ['Compliance', { Hold__c: 'None' }],
        ['Region lead', { OwnerId: userOf('MSL').userId }],
        ['MSL', { OwnerId: userOf('Sales').userId }],
        ['Region lead', { Tier__c: 'A' }],
        ['Integration', { Tier__c: 'B' }],
        ['FRM', { Recovery_Lead__c: 'Access' }, 'Only the owner of this plan or a region lead can choose'],
        ['Sales', { Recovery_Lead__c: 'Access' }],
        ['MSL', { Medical_Reviewed_At__c: at(1) }, 'cannot have been reviewed in the future'],
        ['MSL', { Medical_Reviewed_At__c: at(-1), Medical_Standing__c: 'Developing' }],
        ['Integration', { Next_Function__c: 'Medical', Coverage_Flag__c: 'Overlooked;Colliding' }]
    ])
];

const objectiveCases = ({ plan }: Stage): RuleCase[] => [
    ...additions('Shared_Plan_Objective__c', { Shared_Plan__c: plan, Measure__c: 'Staff trained' }, [
        ['Sales', { Owner_Function__c: 'Medical' }, 'kept by the function that owns it'],
        ['MSL', { Owner_Function__c: 'Medical' }]
    ]),
    ...changes('Shared_Plan_Objective__c', 'objective', [
        ['MSL', { Actual__c: 1 }, 'kept by the function that owns it'],
        ['Sales', { Owner_Function__c: 'Access' }, 'kept by the function that owns it'],
        ['Sales', { Actual__c: -1 }, 'cannot be negative'],
        ['Sales', { Actual__c: 1 }]
    ])
];

const JOINT = { Coordination_Purpose__c: 'Access_Education', Is_Coordination_Policy_Read__c: true };

/** Stops of the account and of one HCP: plans are refused, what took place is logged. */
const stopCases = ({ account, quietHcp }: Stage): RuleCase[] => {
    const onHold = (hold: string): RuleCase[] => changes('Shared_Plan__c', 'plan', [['Compliance', { Hold__c: hold }]]);
    // Without naming the plan: a flow finds it, so that leaving it out is no way around the hold.
    const planned = { Account__c: account, Channel__c: 'Phone', Start_At__c: at(3), Status__c: 'Planned' };
    const took = { Start_At__c: at(-1), Status__c: 'Completed' };
    const plans = (rows: Parameters<typeof additions>[2]): RuleCase[] =>
        additions('Field_Engagement__c', planned, rows);
    return [
        ...plans([
            ['Sales', { Function__c: 'Commercial', HCP__c: quietHcp }, 'not to be contacted'],
            ['Sales', { Function__c: 'Commercial', HCP__c: quietHcp, ...took }]
        ]),
        ...onHold('Safety'),
        ...plans([
            ['Sales', { Function__c: 'Commercial' }, 'on hold for your function'],
            ['FRM', { Function__c: 'Access' }, 'on hold for your function'],
            ['MSL', { Function__c: 'Medical' }]
        ]),
        ...onHold('No_Contact'),
        ...plans([
            ['MSL', { Function__c: 'Medical' }, 'on hold for your function'],
            ['Integration', { Function__c: 'Medical' }, 'on hold for your function'],
            ['Sales', { Function__c: 'Commercial', ...took }]
        ]),
        ...onHold('None')
    ];
};

const touchCases = ({ account, otherAccount, plan, touch }: Stage): RuleCase[] => {
    const base = { Account__c: account, Channel__c: 'Phone', Start_At__c: at(-1), Status__c: 'Completed' };
    return [
        ...additions('Field_Engagement__c', base, [
            ['Sales', { Function__c: 'Medical' }, 'of your own function only'],
            ['Integration', { Function__c: 'Medical', Status__c: 'Planned' }],
            ['Sales', { Function__c: 'Commercial', Start_At__c: at(1) }, 'cannot start in the future'],
            ['Sales', { Function__c: 'Commercial', Status__c: 'Planned' }, 'cannot start in the past'],
            ['Sales', { Function__c: 'Commercial', Coordinated_With__c: touch }, 'with one of another function'],
            ['MSL', { Function__c: 'Medical', Account__c: otherAccount, Coordinated_With__c: touch }, 'same account'],
            ['MSL', { Function__c: 'Medical', Coordinated_With__c: touch }, 'needs a purpose, and the policy'],
            ['MSL', { Function__c: 'Medical', Coordinated_With__c: touch, ...JOINT }],
            ['Sales', { Function__c: 'Commercial', Account__c: otherAccount, Shared_Plan__c: plan }, 'another account']
        ]),
        ...changes('Field_Engagement__c', 'touch', [
            ['Sales', { Coordinated_With__c: touch }, 'cannot be coordinated with itself'],
            ['Sales', { Account__c: otherAccount }, 'A touch stays with its account'],
            ['Sales', { Channel__c: 'Video' }]
        ])
    ];
};

const handoffCases = ({ account }: Stage): RuleCase[] => [
    ...additions('Field_Handoff__c', { Account__c: account, From_Function__c: 'Commercial', Kind__c: 'Follow_Up' }, [
        ['Sales', { To_Function__c: 'Commercial' }, 'goes to another function'],
        ['Sales', { To_Function__c: 'Access', Kind__c: 'Medical_Request' }, 'goes to Medical'],
        ['MSL', { To_Function__c: 'Access' }, 'from your own function only']
    ]),
    ...changes('Field_Handoff__c', 'handoff', [
        ['Sales', { Kind__c: 'Introduction' }, 'stay as they are'],
        ['Sales', { Status__c: 'Accepted' }, 'Enter when the handoff was accepted'],
        ['Sales', { Status__c: 'Accepted', Accepted_At__c: at(1) }, 'Check the times'],
        ['Sales', { Status__c: 'Accepted', Accepted_At__c: at(-2) }],
        ['Sales', { Status__c: 'Completed', Completed_At__c: at(-1), Outcome__c: 'Done' }, 'read back before'],
        ['Sales', { Status__c: 'Read_Back', Read_Back_At__c: at(-3) }, 'Check the times'],
        ['Sales', { Status__c: 'Read_Back', Read_Back_At__c: at(-1.5) }],
        ['Sales', { Status__c: 'Completed', Completed_At__c: at(-1) }, 'Choose how the handoff ended'],
        ['Sales', { Status__c: 'Completed', Outcome__c: 'Done' }, 'Enter when the handoff was completed'],
        ['Sales', { Status__c: 'Completed', Completed_At__c: at(-1), Outcome__c: 'Done' }]
    ])
];

const barrierCases = ({ plan }: Stage): RuleCase[] => [
    ...additions('Access_Barrier__c', { Shared_Plan__c: plan, State__c: 'Denied' }, [
        ['Admin', {}, 'Only Access can create or change'],
        ['FRM', { Decision_Date__c: day(3) }, 'cannot be later than tomorrow'],
        ['FRM', { State__c: 'Pending', Decision_Date__c: day(-3) }, 'has no decision date yet']
    ]),
    ...changes('Access_Barrier__c', 'barrier', [
        ['FRM', { State__c: 'Pending', Decision_Date__c: null }, 'does not become pending again'],
        ['FRM', { Case_Count__c: -1 }, 'cannot be negative'],
        ['FRM', { State__c: 'Appeal_Open' }],
        ['FRM', { State__c: 'Approved' }],
        ['FRM', { State__c: 'Appeal_Open' }, 'opened after a denial']
    ])
];

export function ruleCases(stage: Stage): RuleCase[] {
    return [
        planCases,
        objectiveCases,
        touchCases,
        stopCases,
        handoffCases,
        barrierCases,
        protocolCases,
        overrideCases,
        statisticCases
    ].flatMap((cases) => cases(stage));
}
