import type { Read, SharedReads } from './shared-reads.ts';

/** What LWC's engine expects of a wire adapter. */
export interface WireAdapter<Config> {
    connect(): void;
    disconnect(): void;
    update(config: Config): void;
}
export type WireAdapterClass<Config, Emission> = new (emit: (emission: Emission) => void) => WireAdapter<Config>;

export interface WireSource<Config, Emission, Outcome> {
    /** Emitted before anything else. */
    readonly initial: Emission;
    readonly reads: SharedReads<Outcome>;
    /** The read a configuration asks for; undefined while something it needs is missing. */
    read(config: Config): Read<Outcome> | undefined;
    emission(outcome: Outcome, refresh: () => Promise<void>): Emission;
}

/** Makes the adapter class of a wire out of shared reads. */
export function wireAdapter<Config, Emission, Outcome>(
    source: WireSource<Config, Emission, Outcome>
): WireAdapterClass<Config, Emission> {
    return class implements WireAdapter<Config> {
        private readonly emit: (emission: Emission) => void;
        private read: Read<Outcome> | undefined;
        private connected = false;
        private stop: (() => void) | undefined;

        constructor(emit: (emission: Emission) => void) {
            this.emit = emit;
            emit(source.initial);
        }

        connect(): void {
            this.connected = true;
            this.watch();
        }

        disconnect(): void {
            this.connected = false;
            this.stop?.();
            this.stop = undefined;
        }

        update(config: Config): void {
            const read = source.read(config);
            if (read?.key !== this.read?.key) {
                this.stop?.();
                this.stop = undefined;
                this.read = read;
                this.watch();
            }
        }

        private watch(): void {
            const { read } = this;
            if (!this.connected || read === undefined || this.stop !== undefined) {
                return;
            }
            const refresh = () => source.reads.refresh(read.key);
            this.stop = source.reads.watch(read, (outcome) => this.emit(source.emission(outcome, refresh)));
        }
    };
}
