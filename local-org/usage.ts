/** What is counted against daily limits: over the last 24 hours, hour by hour, kept with the data. */
import type { Org } from './org.ts';

/** Named as `/limits` names them, except that storage is counted in bytes. */
export type Counted =
    'DailyApiRequests' | 'DailyBulkApiBatches' | 'DailyBulkV2QueryFileStorage' | 'DailyBulkV2QueryJobs';

const MILLISECONDS_PER_HOUR = 3_600_000;
const HOURS = 24;
/** Counting must not cost a write to the disk per request; a killed server forgets what came after the last write. */
const MILLISECONDS_BETWEEN_WRITES = 1_000;

const usages = new WeakMap<Org, Usage>();

export function usageOf(org: Org): Usage {
    const usage = usages.get(org) ?? new Usage(org);
    usages.set(org, usage);
    return usage;
}

export class Usage {
    private readonly org: Org;
    /** Amounts by hour since 1970. */
    private readonly amounts = new Map<Counted, Map<number, number>>();
    private readonly unwritten = new Set<Counted>();
    private writtenAt = -Infinity;

    constructor(org: Org) {
        this.org = org;
        org.store.exec(
            `CREATE TABLE IF NOT EXISTS _org_usage (
                name TEXT NOT NULL, hour INTEGER NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (name, hour)
            )`
        );
        for (const { name, hour, amount } of org.store.all('SELECT name, hour, amount FROM _org_usage')) {
            this.byHour(name as Counted).set(Number(hour), Number(amount));
        }
    }

    /** Call it outside of a transaction: one that is rolled back would take the count with it. */
    count(name: Counted, amount = 1): void {
        if (amount === 0) {
            return;
        }
        const byHour = this.byHour(name);
        const hour = this.hour();
        byHour.set(hour, (byHour.get(hour) ?? 0) + amount);
        this.unwritten.add(name);
        if (performance.now() - this.writtenAt >= MILLISECONDS_BETWEEN_WRITES) {
            this.write();
        }
    }

    /** The amount of this hour and the 23 before it. */
    used(name: Counted): number {
        const hour = this.hour();
        let used = 0;
        for (const [counted, amount] of this.byHour(name)) {
            used += counted > hour - HOURS && counted <= hour ? amount : 0;
        }
        return used;
    }

    write(): void {
        const hour = this.hour();
        this.org.store.transaction(() => {
            for (const name of this.unwritten) {
                for (const [counted, amount] of this.byHour(name)) {
                    this.org.store.run('INSERT OR REPLACE INTO _org_usage (name, hour, amount) VALUES (?, ?, ?)', [
                        name,
                        counted,
                        amount
                    ]);
                }
            }
            this.forget(hour - HOURS);
        });
        this.unwritten.clear();
        this.writtenAt = performance.now();
    }

    private forget(last: number): void {
        this.org.store.run('DELETE FROM _org_usage WHERE hour <= ?', [last]);
        for (const byHour of this.amounts.values()) {
            for (const hour of [...byHour.keys()].filter((counted) => counted <= last)) {
                byHour.delete(hour);
            }
        }
    }

    private byHour(name: Counted): Map<number, number> {
        const byHour = this.amounts.get(name) ?? new Map<number, number>();
        this.amounts.set(name, byHour);
        return byHour;
    }

    private hour(): number {
        return Math.floor(this.org.now().getTime() / MILLISECONDS_PER_HOUR);
    }
}
