/** Generated accounts in memory, as the seed would load them, each with its own ids and region. */
import type { ReplayAccount } from 'c/protocolReplay';
import { generatedSite } from '../../scripts/seed/generated.ts';
import { DEFAULT_SEED } from '../../scripts/seed/random.ts';
import { pictureOf } from '../../scripts/seed/site-picture.ts';

export function generatedAccounts(count: number, today: string): ReplayAccount[] {
    return Array.from({ length: count }, (_, position) => {
        const site = generatedSite(DEFAULT_SEED, position);
        return { accountId: site.id, region: site.account.state, picture: pictureOf(site, today) };
    });
}
