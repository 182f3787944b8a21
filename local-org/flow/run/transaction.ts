import type { RowResult, SaveRequest } from '../../dml/types.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { FlowFault } from './fault.ts';

/** Per transaction. Source: "Execution Governors and Limits" of the platform. */
const MOST = { queries: 100, writes: 150, rows: 10_000 } as const;
/** Saves within saves. */
const DEEPEST = 16;

const TOO_MANY = {
    queries: (count: number): string => `Too many SOQL queries: ${count}`,
    writes: (count: number): string => `Too many DML statements: ${count}`,
    rows: (count: number): string => `Too many DML rows: ${count}`
} as const;

export type Save = (org: Org, user: UserContext, request: SaveRequest, transaction: FlowTransaction) => RowResult[];

/** What all flows of one save share: the limits, how deep saves are nested, which interviews are under way. */
export class FlowTransaction {
    readonly save: Save;
    private readonly counts = { queries: 0, writes: 0, rows: 0 };
    private readonly running = new Set<string>();
    private depth = 0;

    constructor(save: Save) {
        this.save = save;
    }

    /** Throws FlowFault beyond the limit. */
    count(what: keyof typeof MOST, by = 1): void {
        this.counts[what] += by;
        if (this.counts[what] > MOST[what]) {
            throw new FlowFault(TOO_MANY[what](this.counts[what]), true);
        }
    }

    get isTooDeep(): boolean {
        return this.depth >= DEEPEST;
    }

    nested<T>(work: () => T): T {
        this.depth += 1;
        try {
            return work();
        } finally {
            this.depth -= 1;
        }
    }

    /** Whether the flow is already at work on the record: its own updates do not start it again. */
    isRunning(flow: string, recordId: string): boolean {
        return this.running.has(`${flow} ${recordId}`);
    }

    during<T>(flow: string, recordIds: readonly string[], work: () => T): T {
        const keys = recordIds.map((id) => `${flow} ${id}`);
        keys.forEach((key) => this.running.add(key));
        try {
            return work();
        } finally {
            keys.forEach((key) => this.running.delete(key));
        }
    }
}
