import type { FirstRead } from '../context.ts';

/** Milliseconds that a result nobody watches any more may still answer a new reader. */
const MAXIMUM_AGE = 30_000;

export interface Read<T> {
    /** Reads with equal keys are the same read. */
    readonly key: string;
    /** What `load` asks the org for. */
    request(): FirstRead;
    /** Never rejects: a failure is a value, too. */
    load(): Promise<T>;
    /** Whether a result may be kept; failures are asked for again. */
    keep(value: T): boolean;
}

export type Listener<T> = (value: T) => void;

interface Entry<T> {
    readonly read: Read<T>;
    readonly listeners: Set<Listener<T>>;
    value?: T;
    loadedAt: number;
    /** The load under way, unless a write has overtaken it. */
    pending?: Promise<void>;
}

/**
 * Reads that any number of wires share: equal reads under way or still fresh cost one request, and every watcher of a read gets
 * every new result of it.
 */
export class SharedReads<T> {
    private readonly entries = new Map<string, Entry<T>>();
    private readonly now: () => number;

    constructor(now: () => number) {
        this.now = now;
    }

    /** Gives the present value at once if it is fresh, the next ones as they come. Call the result to stop watching. */
    watch(read: Read<T>, listener: Listener<T>): () => void {
        const entry = this.entryOf(read);
        const watched = entry.listeners.size > 0;
        entry.listeners.add(listener);
        if (entry.value !== undefined && (watched || this.isFresh(entry))) {
            listener(entry.value);
        } else {
            void this.load(entry);
        }
        return () => {
            entry.listeners.delete(listener);
        };
    }

    /** Takes a value that is there before anybody watches; one that is not to be kept is left to be asked for again. */
    adopt(read: Read<T>, value: T): void {
        if (!read.keep(value)) return;
        const entry = this.entryOf(read);
        entry.value = value;
        entry.loadedAt = this.now();
    }

    /** What the reads that somebody watches ask the org for. */
    requests(): FirstRead[] {
        return [...this.entries.values()]
            .filter(({ listeners }) => listeners.size > 0)
            .map(({ read }) => read.request());
    }

    /** Asks again, or joins the request under way; settles after the watchers have the result. */
    async refresh(key: string): Promise<void> {
        const entry = this.entries.get(key);
        if (entry !== undefined) {
            await this.load(entry);
        }
    }

    /**
     * Says that what the matching reads gave may have changed: those that are watched are asked for again, the others forgotten.
     * A request that is already under way may miss the change, so its answer is dropped.
     */
    async outdate(matches: (key: string, value: T | undefined) => boolean): Promise<void> {
        const outdated = [...this.entries.values()].filter((entry) => matches(entry.read.key, entry.value));
        for (const entry of outdated) {
            entry.pending = undefined;
            if (entry.listeners.size === 0) {
                this.entries.delete(entry.read.key);
            }
        }
        await Promise.all(outdated.filter((entry) => entry.listeners.size > 0).map((entry) => this.load(entry)));
    }

    private entryOf(read: Read<T>): Entry<T> {
        const entry = this.entries.get(read.key) ?? { read, listeners: new Set(), loadedAt: 0 };
        this.entries.set(read.key, entry);
        return entry;
    }

    private isFresh(entry: Entry<T>): boolean {
        return entry.value !== undefined && entry.read.keep(entry.value) && this.now() - entry.loadedAt <= MAXIMUM_AGE;
    }

    private load(entry: Entry<T>): Promise<void> {
        if (entry.pending !== undefined) {
            return entry.pending;
        }
        const pending: Promise<void> = entry.read.load().then((value) => {
            if (entry.pending === pending) {
                entry.pending = undefined;
                entry.value = value;
                entry.loadedAt = this.now();
                entry.listeners.forEach((listener) => listener(value));
                return undefined;
            }
            return entry.pending;
        });
        entry.pending = pending;
        return pending;
    }
}
