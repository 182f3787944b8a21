import type { SequenceAnswer } from 'c/callSequence';
import type { ReplayRow } from 'c/protocolReplay';
import { answerWord } from 'c/protocolWords';
import { fill, formatNumber } from 'c/triadFormat';
import { FIELD_FUNCTIONS } from 'c/triadModel';
import { labels } from './labels';

const ANSWERS: readonly SequenceAnswer[] = [...FIELD_FUNCTIONS, 'No_One'];

export interface MatrixCell {
    readonly key: string;
    readonly from: SequenceAnswer;
    readonly to: SequenceAnswer;
    readonly count: number;
    readonly text: string;
    readonly name: string;
    readonly barStyle: string;
}

export interface MatrixRow {
    readonly key: SequenceAnswer;
    readonly word: string;
    readonly cells: readonly MatrixCell[];
}

export interface RegionRow {
    readonly key: string;
    readonly word: string;
    readonly text: string;
    readonly barStyle: string;
}

function barOf(count: number, most: number): string {
    return `inline-size: ${most === 0 ? 0 : Math.round((count / most) * 100)}%`;
}

function tally<Key>(keys: readonly Key[]): Map<Key, number> {
    const counts = new Map<Key, number>();
    keys.forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1));
    return counts;
}

export function answerHeadings(): { key: SequenceAnswer; word: string }[] {
    return ANSWERS.map((key) => ({ key, word: answerWord(key) }));
}

/** From each answer (a row) to each other (a column): how many changed. Equal ones changed rule or date only. */
export function matrixOf(rows: readonly ReplayRow[]): MatrixRow[] {
    const counts = tally(rows.map(({ from, to }) => `${from.answer}:${to.answer}`));
    const most = Math.max(0, ...counts.values());
    return ANSWERS.map((from) => ({
        key: from,
        word: answerWord(from),
        cells: ANSWERS.map((to): MatrixCell => {
            const key = `${from}:${to}`;
            const count = counts.get(key) ?? 0;
            const text = formatNumber(count);
            const name = from === to ? labels.same : labels.cell;
            return {
                key,
                from,
                to,
                count,
                text,
                name: fill(name, text, answerWord(from), answerWord(to)),
                barStyle: barOf(count, most)
            };
        })
    }));
}

/** Changed answers of each region, the most first. */
export function regionsOf(rows: readonly ReplayRow[]): RegionRow[] {
    const counts = [...tally(rows.map(({ region }) => region))].sort(([, a], [, b]) => b - a);
    const most = counts[0]?.[1] ?? 0;
    return counts.map(([region, count]) => ({
        key: region ?? '',
        word: region ?? labels.noRegion,
        text: formatNumber(count),
        barStyle: barOf(count, most)
    }));
}
