import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { COVERAGE_FLAGS, type AccountCoverage, type TerritoryCoverage } from './types';

function attainedBy(accounts: readonly AccountCoverage[], fieldFunction: FieldFunction): number | null {
    const cells = accounts.flatMap((account) =>
        account.cells.filter((cell) => cell.fieldFunction === fieldFunction && cell.takesPart)
    );
    const target = cells.reduce((sum, cell) => sum + cell.target, 0);
    return target === 0 ? null : cells.reduce((sum, cell) => sum + cell.touches, 0) / target;
}

function compare(a: string | null, b: string | null): number {
    return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}

/** The accounts summed up by territory, by region. */
export function coverageByTerritory(accounts: readonly AccountCoverage[]): TerritoryCoverage[] {
    const groups = new Map<string, AccountCoverage[]>();
    for (const account of accounts) {
        const key = JSON.stringify([account.region, account.territory]);
        const members = groups.get(key) ?? [];
        members.push(account);
        groups.set(key, members);
    }
    return [...groups.values()]
        .map((members): TerritoryCoverage => ({
            region: members[0]?.region ?? null,
            territory: members[0]?.territory ?? null,
            accounts: members.length,
            attained: Object.fromEntries(
                FIELD_FUNCTIONS.map((one) => [one, attainedBy(members, one)])
            ) as TerritoryCoverage['attained'],
            flagged: Object.fromEntries(
                COVERAGE_FLAGS.map((flag) => [flag, members.filter(({ flags }) => flags.includes(flag)).length])
            ) as TerritoryCoverage['flagged']
        }))
        .sort((a, b) => compare(a.region, b.region) || compare(a.territory, b.territory));
}
