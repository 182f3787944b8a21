/** The life of a protocol and its rules, overrides and statistics as rule cases, in the order in which they are played. */
import { userOf } from './org.ts';
import { additions, at, changes, day, type RuleCase, type Stage } from './rule-case.ts';

const PROTOCOL = 'Sequence_Protocol__c';
const RULE = 'Sequence_Rule__c';
const OVERRIDE = 'Suggestion_Override__c';

/** Later than the newest rule, within the five minutes that clocks may differ. */
const JUST_NOW = at(3 / 1440);

const newProtocolCases: RuleCase[] = additions(
    PROTOCOL,
    { Title__c: 'Another draft', Scope__c: 'Cases', Protocol_Version__c: 2, Protocol_Key__c: 'Cases:2' },
    [
        ['Admin', { Status__c: 'Active', Active_Scope__c: 'Cases', Activated_At__c: at(-1) }, 'starts as a draft'],
        ['Integration', { Status__c: 'Validated' }, 'starts as a draft'],
        ['Integration', { Status__c: 'Active', Active_Scope__c: 'Cases', Activated_At__c: at(-1) }, 'with the stamps'],
        ['Admin', { Protocol_Key__c: 'Cases:3' }, 'key is the scope, a colon and the version'],
        ['Admin', { Active_Scope__c: 'Cases' }, 'and no other protocol does'],
        ['Admin', { Account_Cap_Days__c: 0 }, 'are at least 1'],
        ['Admin', { Own_Cool_Down_Days__c: -1 }, 'cannot be negative'],
        ['Admin', { Holidays__c: '2027-01-01' }]
    ]
);

const ruleOf = ({ protocol }: Stage): object => ({
    Sequence_Protocol__c: protocol,
    Rule_Id__c: 'CASE-1',
    Table__c: 'Journey',
    Order__c: 1,
    Answer__c: 'Commercial',
    Reason_Code__c: 'Build_Interest'
});

const draftRuleCases = (stage: Stage): RuleCase[] => [
    ...additions(RULE, ruleOf(stage), [
        ['Admin', { Answer__c: 'Medical', Reason_Code__c: 'Introduction', Tier_Is__c: 'A' }, 'cannot read the tier'],
        ['Admin', { Valid_From__c: day(3), Valid_To__c: day(1) }, 'cannot be before its first day'],
        ['Admin', { Table__c: 'Coverage', Answer__c: 'No_One' }, 'only the default row answers no one'],
        ['Admin', { Is_Default__c: true }, 'The default row belongs to coverage'],
        [
            'Admin',
            { Table__c: 'Coverage', Answer__c: 'No_One', Is_Default__c: true, Stage_Is__c: 'New' },
            'has neither conditions nor dates'
        ],
        ['Admin', { Order__c: -1 }, 'cannot be negative'],
        ['Admin', { Tier_Is__c: 'A;B', Stage_Is__c: 'Aware' }]
    ]),
    ...changes(RULE, 'rule', [
        ['Admin', { Answer__c: 'Medical', Tier_Is__c: 'C' }, 'cannot read the tier'],
        ['Admin', { Order__c: 2 }]
    ])
];

const submission = (): object => ({
    Status__c: 'Validated',
    Validated_Digest__c: '00000000000000a1',
    Validation_Error_Count__c: 0,
    Validation_Warning_Count__c: 1,
    Validated_Rule_Count__c: 3,
    Validated_At__c: JUST_NOW,
    Submitted_By__c: userOf('Admin').userId
});

const submissionCases = (): RuleCase[] =>
    changes(PROTOCOL, 'protocol', [
        ['Compliance', { Title__c: 'Written by the approver' }, 'Only administrators of Triad can change settings'],
        ['Admin', { Status__c: 'Validated' }, 'has errors, or was never validated'],
        ['Admin', { ...submission(), Validation_Error_Count__c: 2 }, 'has errors, or was never validated'],
        ['Admin', { ...submission(), Validated_At__c: at(-1) }, 'The rules changed after this validation'],
        ['Admin', { ...submission(), Validated_Rule_Count__c: 5 }, 'The rules changed after this validation'],
        ['Admin', { ...submission(), Submitted_By__c: userOf('Compliance').userId }, 'only in their own name'],
        ['Integration', { ...submission(), Submitted_By__c: userOf('Integration').userId }, 'Only an administrator'],
        ['Admin', { Status__c: 'Approved' }, 'and back to Draft only before it is active'],
        ['Admin', { ...submission(), Title__c: 'Changed in passing' }, 'Only a draft can be changed'],
        ['Admin', submission()],
        ['Admin', { Title__c: 'Too late' }, 'Only a draft can be changed'],
        ['Integration', { Own_Cool_Down_Days__c: 1 }, 'Only a draft can be changed'],
        ['Admin', { Validation_Error_Count__c: 3 }, 'change only while the protocol is a draft'],
        ['Admin', { Status__c: 'Active', Active_Scope__c: 'Cases', Activated_At__c: at(-0.01) }, 'back to Draft only']
    ]);

/** Played again at every step after the submission. */
const frozenRuleCases = (stage: Stage): RuleCase[] => [
    ...changes(RULE, 'rule', [
        ['Admin', { Order__c: 9 }, 'Only rules of a draft'],
        ['Integration', { Answer__c: 'Access' }, 'Only rules of a draft']
    ]),
    ...additions(RULE, ruleOf(stage), [
        ['Admin', {}, 'Only rules of a draft'],
        ['Integration', {}, 'Only rules of a draft']
    ])
];

const approval = (): object => ({
    Status__c: 'Approved',
    Approved_Digest__c: '00000000000000a1',
    Approved_By__c: userOf('Compliance').userId,
    Approved_At__c: at(-0.01)
});

const approvalCases = (): RuleCase[] =>
    changes(PROTOCOL, 'protocol', [
        ['Admin', { Status__c: 'Approved' }, 'Only Compliance can approve'],
        ['Integration', approval(), 'Only Compliance can approve'],
        ['Compliance', { ...approval(), Approved_Digest__c: '00000000000000a2' }, 'is not what was validated'],
        ['Compliance', { ...approval(), Approved_By__c: userOf('Admin').userId }, 'in their own name'],
        ['Compliance', approval()],
        ['Compliance', { Approved_Digest__c: '00000000000000a3' }, 'stay as they are'],
        ['Admin', { Status__c: 'Draft' }, 'Only Compliance can approve a protocol or take the approval back']
    ]);

const withdrawalCases = (): RuleCase[] =>
    changes(PROTOCOL, 'protocol', [
        ['Compliance', { Status__c: 'Draft' }, 'are emptied when it is taken back'],
        ['Compliance', { Status__c: 'Draft', Approved_Digest__c: null, Approved_By__c: null, Approved_At__c: null }],
        ['Admin', { Status__c: 'Validated' }, 'The rules changed after this validation'],
        ['Admin', { ...submission(), Validated_At__c: at(2 / 1440) }],
        ['Compliance', approval()]
    ]);

const activation = { Status__c: 'Active', Active_Scope__c: 'Cases', Activated_At__c: at(-0.01) };

const activationCases = (): RuleCase[] =>
    changes(PROTOCOL, 'protocol', [
        ['Integration', activation, 'Only administrators of Triad and Compliance'],
        ['Admin', { ...activation, Active_Scope__c: null }, 'repeats its scope'],
        ['Admin', { ...activation, Activated_At__c: null }, 'Enter when the protocol was activated'],
        ['Admin', activation],
        ['Admin', { Own_Cool_Down_Days__c: 1 }, 'Only a draft can be changed'],
        ['Admin', { Activated_At__c: at(-2) }, 'such a time stays'],
        ['Admin', { Status__c: 'Draft', Active_Scope__c: null, Activated_At__c: null }, 'back to Draft only'],
        ['Admin', { Status__c: 'Retired', Active_Scope__c: null }, 'when it was retired']
    ]);

const retirementCases = (): RuleCase[] =>
    changes(PROTOCOL, 'protocol', [
        ['Compliance', { Status__c: 'Retired', Active_Scope__c: null, Retired_At__c: at(-0.01) }],
        ['Admin', { Status__c: 'Active', Active_Scope__c: 'Cases', Retired_At__c: null }, 'back to Draft only'],
        ['Admin', { Title__c: 'Rewritten history' }, 'Only a draft can be changed']
    ]);

export const protocolCases = (stage: Stage): RuleCase[] => [
    ...newProtocolCases,
    ...draftRuleCases(stage),
    ...submissionCases(),
    ...frozenRuleCases(stage),
    ...approvalCases(),
    ...frozenRuleCases(stage),
    ...withdrawalCases(),
    ...activationCases(),
    ...frozenRuleCases(stage),
    ...retirementCases(),
    ...frozenRuleCases(stage)
];

export const overrideCases = ({ account, otherAccount, plan }: Stage): RuleCase[] => [
    ...additions(
        OVERRIDE,
        { Account__c: account, Kind__c: 'Dismissed', Reason__c: 'Wrong_Timing', Expires_On__c: day(7) },
        [
            ['Sales', { Function__c: 'Medical' }, 'for your own function only'],
            ['FRM', { Function__c: 'Access', Expires_On__c: day(40) }, 'to 30 days ahead'],
            ['FRM', { Function__c: 'Access', Expires_On__c: day(-3) }, 'to 30 days ahead'],
            ['FRM', { Function__c: 'Access', Account__c: otherAccount, Shared_Plan__c: plan }, 'another account'],
            ['FRM', { Function__c: 'Access', Shared_Plan__c: plan }]
        ]
    ),
    ...changes(OVERRIDE, 'override', [
        ['Sales', { Reason__c: 'HCP_Unavailable' }, 'stays as it was recorded'],
        ['Sales', { Expires_On__c: day(9) }, 'stays as it was recorded'],
        ['Sales', { Rule_Id__c: 'STOP-1' }, 'stays as it was recorded'],
        ['Sales', { Expires_On__c: day(1) }]
    ])
];

export const statisticCases = (): RuleCase[] =>
    additions(
        'Rule_Statistic__c',
        { Rule_Id__c: 'CASE-1', Protocol_Version__c: 1, Suggestions_Count__c: 10, Overrides_Count__c: 4 },
        [
            ['Integration', { Window_Start__c: day(-1), Window_End__c: day(-30) }, 'cannot end before it starts'],
            ['Integration', { Window_Start__c: day(-30), Window_End__c: day(-1), Overrides_Count__c: -1 }, 'negative'],
            ['Integration', { Window_Start__c: day(-30), Window_End__c: day(-1) }]
        ]
    );
