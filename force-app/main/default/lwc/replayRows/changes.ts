import type { SequenceAnswer } from 'c/callSequence';
import type { ReplayRow } from 'c/protocolReplay';
import { answerWord } from 'c/protocolWords';
import { exactDay, fill } from 'c/triadFormat';
import { labels } from './labels';

/** From what answer to what answer. */
export interface AnswerPair {
    readonly from: SequenceAnswer;
    readonly to: SequenceAnswer;
}

export interface ChangeLine {
    readonly key: string;
    readonly accountId: string;
    readonly name: string;
    readonly detail: string;
    readonly before: string;
    readonly after: string;
}

export function inPair({ from, to }: ReplayRow, pair: AnswerPair): boolean {
    return from.answer === pair.from && to.answer === pair.to;
}

function answerText({ answer, ruleId, notBefore }: ReplayRow['from']): string {
    return notBefore === undefined
        ? fill(labels.ruled, answerWord(answer), ruleId)
        : fill(labels.dated, answerWord(answer), ruleId, exactDay(notBefore));
}

export function changeLine(row: ReplayRow, names: ReadonlyMap<string, string>): ChangeLine {
    const { accountId, region, day, from, to } = row;
    return {
        key: `${accountId}:${day}`,
        accountId,
        name: names.get(accountId) ?? accountId,
        detail: [region, exactDay(day)].filter((part) => part !== null).join(' · '),
        before: answerText(from),
        after: answerText(to)
    };
}

/** The rows as cells of a spreadsheet, under one line of headings; days are `YYYY-MM-DD`. */
export function replayExport(
    rows: readonly ReplayRow[],
    names: ReadonlyMap<string, string>
): (readonly (string | number)[])[] {
    const side = (name: string): string[] => [name, `${name}: ${labels.rule}`, `${name}: ${labels.date}`];
    return [
        [labels.account, labels.region, labels.day, ...side(labels.before), ...side(labels.after)],
        ...rows.map(({ accountId, region, day, from, to }) => [
            names.get(accountId) ?? accountId,
            region ?? '',
            day,
            ...[from, to].flatMap(({ answer, ruleId, notBefore }) => [answerWord(answer), ruleId, notBefore ?? ''])
        ])
    ];
}
