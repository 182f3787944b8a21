import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult, type ParsedDocument } from 'lightning/graphql';
import type { SequenceProtocol } from 'c/callSequence';
import {
    CoverageReading,
    REPLAY_STEPS,
    type CoverageData,
    type CoverageProgress,
    type CoverageRequest
} from 'c/coverageData';
import type { ReplayResult, ReplayRow } from 'c/protocolReplay';
import { inPair, replayExport, type AnswerPair } from 'c/replayRows';
import { csvText, saveCsv } from 'c/triadCsv';
import { reduceErrors } from 'c/triadData';
import { fill, formatList, formatNumber } from 'c/triadFormat';
import { labels } from './labels';
import { isOther, PanelReplay, type OnReplayProgress, type Replayed } from './replaying';

type Period = 'today' | 'past';

/**
 * Container: what a draft would change. On demand it reads all accounts as the coverage view does, and replays them under
 * the protocol in force and under the draft: today, and the last 90 days a week apart.
 */
export default class ProtocolReplayPanel extends LightningElement {
    @api draft: SequenceProtocol | undefined;
    @api active: SequenceProtocol | undefined;

    labels = labels;
    errors: readonly string[] = [];
    period: Period = 'today';
    pair: AnswerPair | null = null;
    progress: CoverageProgress | undefined;
    replayed: Replayed | undefined;
    periodOptions = [
        { label: labels.today, value: 'today' },
        { label: labels.past, value: 'past' }
    ];
    private request: CoverageRequest | undefined;
    private reading: CoverageReading | undefined;
    private panelReplay: PanelReplay | undefined;
    /** Counts what was started, so that work that is no longer wanted ends by itself. */
    private run = 0;
    private refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    async wiredPage({ data, errors, refresh }: GraphQLResult<CoverageData>): Promise<void> {
        this.refresh = refresh;
        this.errors = errors?.length ? reduceErrors(errors) : [];
        if (data && !this.hasErrors) {
            await this.take(data);
        }
    }

    disconnectedCallback(): void {
        this.stop();
    }

    get query(): ParsedDocument | undefined {
        return this.request?.query;
    }

    get variables(): Record<string, unknown> | undefined {
        return this.request?.variables;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get isWorking(): boolean {
        return this.progress !== undefined && !this.hasErrors;
    }

    get cannotStart(): boolean {
        return this.isWorking || !this.draft || !this.active;
    }

    /** Whether the content of draft or protocol changed since they were replayed. */
    get isStale(): boolean {
        const { replayed } = this;
        return replayed !== undefined && (isOther(replayed.before, this.active) || isOther(replayed.after, this.draft));
    }

    get isPast(): boolean {
        return this.period === 'past';
    }

    get result(): ReplayResult | undefined {
        return this.isPast ? this.replayed?.past : this.replayed?.today;
    }

    get progressPattern(): string {
        return this.reading ? labels.reading : labels.progress;
    }

    /** Rules that never answered in the past that was replayed. */
    get silentText(): string {
        const silent = this.replayed?.past?.silentRules ?? [];
        return this.isPast && silent.length > 0 ? fill(labels.silent, formatList(silent)) : '';
    }

    get headline(): string {
        const { rows, compared } = this.result ?? { rows: [], compared: 0 };
        return fill(labels.result, formatNumber(rows.length), formatNumber(compared));
    }

    get hasChanges(): boolean {
        return (this.result?.rows.length ?? 0) > 0;
    }

    get rows(): readonly ReplayRow[] {
        const rows = this.result?.rows ?? [];
        const { pair } = this;
        return pair ? rows.filter((row) => inPair(row, pair)) : rows;
    }

    handleStart(): void {
        this.stop();
        this.replayed = undefined;
        this.panelReplay = undefined;
        this.period = 'today';
        this.pair = null;
        this.reading = new CoverageReading(REPLAY_STEPS);
        this.progress = this.reading.progress;
        this.request = this.reading.request;
    }

    handleCancel(): void {
        this.stop();
        if (!this.replayed?.past) {
            this.period = 'today';
        }
    }

    async handleRetry(): Promise<void> {
        if (this.request) {
            await this.refresh?.();
        } else {
            this.errors = [];
            this.handleStart();
        }
    }

    async handlePeriod(event: CustomEvent<{ value: Period }>): Promise<void> {
        this.period = event.detail.value;
        this.pair = null;
        if (this.isPast && !this.replayed?.past) {
            await this.replayPast();
        }
    }

    handlePair(event: CustomEvent<AnswerPair | null>): void {
        this.pair = event.detail;
    }

    handleExport(): void {
        if (this.replayed) {
            const name = fill(labels.fileName, this.replayed.day);
            saveCsv(`${name}.csv`, csvText(replayExport(this.rows, this.replayed.names)));
        }
    }

    private async take(data: CoverageData): Promise<void> {
        const { reading } = this;
        if (!reading || !this.draft || !this.active) {
            return;
        }
        try {
            reading.take(data);
            this.progress = reading.progress;
            this.request = reading.request;
            if (reading.isDone) {
                this.panelReplay = new PanelReplay(reading.source(), this.active, this.draft);
                await this.replayToday(this.panelReplay);
            }
        } catch (error) {
            this.fail(error);
        }
    }

    private async replayToday(panelReplay: PanelReplay): Promise<void> {
        const replayed = await this.inRun((onProgress) => panelReplay.today(new Date(), onProgress));
        this.replayed = replayed ?? this.replayed;
    }

    private async replayPast(): Promise<void> {
        const { panelReplay, replayed } = this;
        if (panelReplay && replayed) {
            const past = await this.inRun((onProgress) => panelReplay.past(replayed.day, onProgress));
            this.replayed = past ? { ...replayed, past } : this.replayed;
        }
    }

    /** Undefined where the work failed, or another began or all was stopped meanwhile. */
    private async inRun<Result>(work: (onProgress: OnReplayProgress) => Promise<Result>): Promise<Result | undefined> {
        this.stop();
        const { run } = this;
        try {
            const result = await work((progress) => {
                const isWanted = run === this.run;
                this.progress = isWanted ? progress : this.progress;
                return isWanted;
            });
            if (run !== this.run) {
                return undefined;
            }
            this.stop();
            return result;
        } catch (error) {
            if (run === this.run) {
                this.fail(error);
            }
            return undefined;
        }
    }

    private fail(error: unknown): void {
        this.stop();
        this.errors = reduceErrors(error);
    }

    private stop(): void {
        this.run += 1;
        this.reading = undefined;
        this.request = undefined;
        this.progress = undefined;
    }
}
