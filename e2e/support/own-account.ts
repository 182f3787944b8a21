import { call, type Persona } from './org.ts';

export interface OwnAccount {
    readonly account: string;
    readonly plan: string;
    readonly hcp: string;
}

export async function create(who: Persona, object: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
    const { status, text, body } = await call(who, 'POST', `/sobjects/${object}`, fields);
    if (status !== 201) throw new Error(`${who} could not create ${object}: ${text}`);
    return (body as { id: string }).id;
}

/** An account of the journey's own, with a plan and one HCP, so that it leaves the planted ones as they are. */
export async function ownAccount(name: string, hcpName: string): Promise<OwnAccount> {
    const account = await create('Integration', 'Account', { Name: name });
    const plan = await create('Sales', 'Shared_Plan__c', { Account__c: account, Account_Key__c: account });
    const hcp = await create('Integration', 'Contact', { AccountId: account, LastName: hcpName });
    return { account, plan, hcp };
}
