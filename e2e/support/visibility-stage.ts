/** The records that the visibility matrix is about, made by the people whose they are. */
import { call, userOf, type Persona } from './org.ts';
import type { Place } from './visibility-matrix.ts';

export interface Stage extends Readonly<Record<Place, string>> {
    readonly account: string;
    /** Who is named as the submitter of the protocol, so that a relationship leads down to it. */
    readonly submitter: string;
}

async function create(who: Persona, object: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
    const { body, status, text } = await call(who, 'POST', `/sobjects/${object}`, fields);
    if (status !== 201) {
        throw new Error(`${who} could not create ${object}: ${text}`);
    }
    return (body as { id: string }).id;
}

async function change(who: Persona, object: string, id: string, fields: object): Promise<void> {
    const { status, text } = await call(who, 'PATCH', `/sobjects/${object}/${id}`, fields);
    if (status !== 204) {
        throw new Error(`${who} could not change ${object}: ${text}`);
    }
}

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A touch of another function that is coordinated with each, so that a relationship leads up to it. */
async function followers(account: string, touches: readonly string[]): Promise<void> {
    const others = [
        ['MSL', 'Medical'],
        ['FRM', 'Access'],
        ['Sales', 'Commercial']
    ] as const;
    for (const [index, [who, part]] of others.entries()) {
        await create(who, 'Field_Engagement__c', {
            Account__c: account,
            Function__c: part,
            Channel__c: 'Phone',
            Start_At__c: hoursAgo(1),
            Status__c: 'Completed',
            Coordinated_With__c: touches[index],
            Coordination_Purpose__c: 'Shared_Planning',
            Is_Coordination_Policy_Read__c: true
        });
    }
}

const OVERRIDES = [
    ['Sales', 'Commercial', 'Already_Planned'],
    ['MSL', 'Medical', 'HCP_Unavailable'],
    ['FRM', 'Access', 'Facts_Outdated']
] as const;

async function overrides(account: string): Promise<string[]> {
    const ids: string[] = [];
    for (const [who, part, reason] of OVERRIDES) {
        ids.push(
            await create(who, 'Suggestion_Override__c', {
                Account__c: account,
                Function__c: part,
                Kind__c: 'Dismissed',
                Reason__c: reason,
                Inputs_Hash__c: `garnet-hash-${part}`,
                Expires_On__c: hoursAgo(-72).slice(0, 10)
            })
        );
    }
    return ids;
}

async function draftProtocol(): Promise<Pick<Stage, 'protocol' | 'rule' | 'submitter'>> {
    const submitter = userOf('Admin').userId;
    const version = 500_000 + (Date.now() % 400_000);
    const protocol = await create('Admin', 'Sequence_Protocol__c', {
        Title__c: 'Garnet draft',
        Scope__c: 'Matrix',
        Protocol_Version__c: version,
        Protocol_Key__c: `Matrix:${version}`,
        Validated_Digest__c: 'garnet-digest',
        Submitted_By__c: submitter
    });
    const rule = await create('Admin', 'Sequence_Rule__c', {
        Sequence_Protocol__c: protocol,
        Rule_Id__c: 'MAT-1',
        Table__c: 'Journey',
        Order__c: 7355,
        Answer__c: 'Medical',
        Reason_Code__c: 'Introduction'
    });
    return { protocol, rule, submitter };
}

export async function setStage(): Promise<Stage> {
    const account = await create('Integration', 'Account', { Name: 'Matrix Lane Clinic' });
    const plan = await create('Sales', 'Shared_Plan__c', { Account__c: account, Account_Key__c: account });
    const parts = [
        ['Sales', 'Commercial'],
        ['MSL', 'Medical'],
        ['FRM', 'Access']
    ] as const;
    const touches: string[] = [];
    for (const [who, part] of parts) {
        await change(who, 'Shared_Plan__c', plan, {
            [`${part}_Standing__c`]: 'Established',
            [`${part}_Summary__c`]: `Garnet ${part}`,
            [`${part}_Reviewed_At__c`]: hoursAgo(1),
            [`${part}_Lead__c`]: userOf(who).userId
        });
        touches.push(
            await create(who, 'Field_Engagement__c', {
                Account__c: account,
                Function__c: part,
                Channel__c: 'Email',
                Start_At__c: hoursAgo(1),
                Status__c: 'Completed',
                [`${part}_Note__c`]: `Garnet ${part}`
            })
        );
    }
    await followers(account, touches);
    await change('Region lead', 'Shared_Plan__c', plan, { Tier__c: 'B' });
    await change('Integration', 'Shared_Plan__c', plan, {
        Next_Function__c: 'Medical',
        Next_Inputs_Hash__c: 'garnet-inputs'
    });
    const objective = (who: Persona, owner: string): Promise<string> =>
        create(who, 'Shared_Plan_Objective__c', {
            Shared_Plan__c: plan,
            Measure__c: 'Staff trained',
            Owner_Function__c: owner,
            Actual__c: 7352
        });
    const [commercialOverride = '', medicalOverride = '', accessOverride = ''] = await overrides(account);
    const [commercialTouch = '', medicalTouch = '', accessTouch = ''] = touches;
    return {
        account,
        plan,
        commercialTouch,
        medicalTouch,
        accessTouch,
        commercialOverride,
        medicalOverride,
        accessOverride,
        ...(await draftProtocol()),
        commercialObjective: await objective('Sales', 'Commercial'),
        medicalObjective: await objective('MSL', 'Medical'),
        handoff: await create('Sales', 'Field_Handoff__c', {
            Account__c: account,
            From_Function__c: 'Commercial',
            To_Function__c: 'Access',
            Kind__c: 'Access_Help',
            Due_At__c: hoursAgo(-48)
        }),
        barrier: await create('FRM', 'Access_Barrier__c', {
            Shared_Plan__c: plan,
            State__c: 'Denied',
            Payer__c: 'Garnet Example Plan',
            Decision_Date__c: hoursAgo(96).slice(0, 10),
            Case_Count__c: 7351
        })
    };
}
