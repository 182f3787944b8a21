/** What the org has promised: a model of the records by their keys, kept by the answers that came. */

/** Text of the fields that are compared; undefined where the record is not there. */
export type State = string | undefined;

export interface Write {
    readonly changes: ReadonlyMap<string, State>;
    /** All of its changes or none. */
    readonly isWhole: boolean;
}

export class Model {
    private readonly promised = new Map<string, State>();
    private readonly open = new Set<Write>();
    answered = 0;
    /** Writes that were under way at a kill: found done, found undone. */
    done = 0;
    undone = 0;

    sent(changes: Readonly<Record<string, State>>, isWhole = true): Write {
        const write = { changes: new Map(Object.entries(changes)), isWhole };
        this.open.add(write);
        return write;
    }

    keep(write: Write): void {
        for (const [key, state] of write.changes) {
            this.promised.set(key, state);
        }
        this.open.delete(write);
        this.answered += 1;
    }

    /** Sentences about what is lost, half there or there without cause; the model then goes on with what is stored. */
    compare(stored: ReadonlyMap<string, string>): string[] {
        const unsure = new Set([...this.open].flatMap(({ changes }) => [...changes.keys()]));
        const keys = new Set([...this.promised.keys(), ...stored.keys()]);
        const lost = [...keys]
            .filter((key) => !unsure.has(key) && stored.get(key) !== this.promised.get(key))
            .map(
                (key) => `${key} is ${stored.get(key) ?? 'absent'}, promised was ${this.promised.get(key) ?? 'nothing'}`
            );
        const changing = [...this.open].filter(({ changes }) => changes.size > 0);
        const halves = changing.flatMap((write) => this.outcome(write, stored));
        this.open.clear();
        this.promised.clear();
        for (const [key, state] of stored) {
            this.promised.set(key, state);
        }
        return [...lost, ...halves];
    }

    private outcome({ changes, isWhole }: Write, stored: ReadonlyMap<string, string>): string[] {
        const isNew = [...changes].map(([key, state]) => stored.get(key) === state);
        const isOld = [...changes.keys()].map((key) => stored.get(key) === this.promised.get(key));
        this.done += isNew.every(Boolean) ? 1 : 0;
        this.undone += isNew.every(Boolean) ? 0 : 1;
        const isRight = isWhole
            ? isNew.every(Boolean) || isOld.every(Boolean)
            : isNew.every((done, index) => done || isOld[index]);
        return isRight ? [] : [`half written: ${[...changes.keys()].join(', ')}`];
    }
}
