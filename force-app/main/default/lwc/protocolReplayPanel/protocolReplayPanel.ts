import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult, type ParsedDocument } from 'lightning/graphql';
import type { SequenceProtocol } from 'c/callSequence';
import {
    CoverageReading,
    type CoverageData,
    type CoverageProgress,
    type CoverageRequest,
    type CoverageSource
} from 'c/coverageData';
import type { ReplayResult, ReplayRow } from 'c/protocolReplay';
import { inPair, replayExport, type AnswerPair } from 'c/replayRows';
import { csvText, saveCsv } from 'c/triadCsv';
import { reduceErrors } from 'c/triadData';
import { fill, formatNumber } from 'c/triadFormat';
import { labels } from './labels';
import { nextTask } from './nextTask';
import { isOther, joined, pastDays, replayDay, replayToday, type Replayed } from './replaying';

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
    private source: CoverageSource | undefined;
    private refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredPage({ data, errors, refresh }: GraphQLResult<CoverageData>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? reduceErrors(errors) : [];
        if (data && !this.hasErrors) {
            this.take(data);
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
        this.source = undefined;
        this.period = 'today';
        this.pair = null;
        this.reading = new CoverageReading();
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
        if (this.isPast && this.replayed && !this.replayed.past) {
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

    private take(data: CoverageData): void {
        const { reading } = this;
        if (!reading || !this.draft || !this.active) {
            return;
        }
        try {
            reading.take(data);
            this.progress = reading.progress;
            this.request = reading.request;
            if (reading.isDone) {
                this.stop();
                this.source = reading.source();
                this.replayed = replayToday(this.source, this.active, this.draft, new Date());
            }
        } catch (error) {
            this.stop();
            this.errors = reduceErrors(error);
        }
    }

    private async replayPast(): Promise<void> {
        const { source, replayed } = this;
        if (!source || !replayed) {
            return;
        }
        const days = pastDays(replayed.day);
        const results: ReplayResult[] = [];
        this.progress = { read: 0, total: days.length };
        try {
            for (const day of days) {
                // One day after the other, so that a click on Cancel comes between them.
                // eslint-disable-next-line no-await-in-loop
                await nextTask();
                if (!this.progress || this.replayed !== replayed) {
                    return;
                }
                results.push(replayDay(source, replayed, day));
                this.progress = { read: results.length, total: days.length };
            }
            this.replayed = { ...replayed, past: joined(results) };
            this.stop();
        } catch (error) {
            this.stop();
            this.errors = reduceErrors(error);
        }
    }

    private stop(): void {
        this.reading = undefined;
        this.request = undefined;
        this.progress = undefined;
    }
}
