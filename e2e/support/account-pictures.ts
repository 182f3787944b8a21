/** Seeded accounts as one persona reads them through SOQL, in the shape that the engine takes. */
import type { AccountPicture } from 'c/triadModel';
import { accountBatches } from '../../scripts/lib/accounts/batches.ts';
import { jsforceAs, type Persona } from './org.ts';

/** Pictures by account id, of every account with a plan. */
export async function accountPictures(persona: Persona): Promise<ReadonlyMap<string, AccountPicture>> {
    const pictures = new Map<string, AccountPicture>();
    for await (const accounts of accountBatches(jsforceAs(persona))) {
        for (const { accountId, picture } of accounts) pictures.set(accountId, picture);
    }
    return pictures;
}
