/** The seed as a function: `npm run seed` and `npm start` both call it. */
import type { Connection } from 'jsforce';
import { refuseProduction, type OrgKind } from '../lib/org-guard.ts';
import { buildSites, wavesOf, type DatasetSettings } from './build.ts';
import { readAllCases } from './cases.ts';
import { load, type ObjectOutcome } from './load.ts';
import { protocolWaves } from './protocol.ts';
import { DEFAULT_SEED } from './random.ts';
import { resolveUsers } from './users.ts';

export const DEFAULT_ACCOUNTS = 100;

export interface SeedOptions extends Partial<DatasetSettings> {
    readonly dryRun?: boolean;
    readonly usersFile?: string;
    onProgress?(outcome: ObjectOutcome): void;
}

export interface SeedSummary {
    readonly org: OrgKind;
    readonly asOf: string;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly objects: readonly ObjectOutcome[];
    /** Usernames of the users file that the org does not have. */
    readonly missingUsers: readonly string[];
}

function total(objects: readonly ObjectOutcome[], count: (outcome: ObjectOutcome) => number): number {
    return objects.reduce((sum, outcome) => sum + count(outcome), 0);
}

export async function seed(connection: Connection, options: SeedOptions = {}): Promise<SeedSummary> {
    const settings: DatasetSettings = {
        seed: options.seed ?? DEFAULT_SEED,
        asOf: options.asOf ?? new Date().toISOString().slice(0, 10),
        accounts: options.accounts ?? DEFAULT_ACCOUNTS
    };
    // Before the first request: while many sites are made nothing else happens, and an org closes a connection that is idle for long.
    const waves = [...protocolWaves(), ...wavesOf(buildSites(readAllCases(), settings))];
    const org = await refuseProduction(connection);
    const { ids, missing } = await resolveUsers(connection, options.usersFile);
    const objects = await load(connection, waves, {
        users: ids,
        dryRun: options.dryRun ?? false,
        onProgress: (outcome) => options.onProgress?.(outcome)
    });
    return {
        org,
        asOf: settings.asOf,
        created: total(objects, (outcome) => outcome.created),
        updated: total(objects, (outcome) => outcome.updated),
        unchanged: total(objects, (outcome) => outcome.unchanged),
        failed: total(objects, (outcome) => outcome.failures.length),
        objects,
        missingUsers: missing
    };
}
