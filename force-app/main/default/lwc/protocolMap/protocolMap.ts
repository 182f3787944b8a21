import { LightningElement, api } from 'lwc';
import type { SequenceProtocol } from 'c/callSequence';
import { isDrawable, mapCells, MAP_COLUMNS, type MapCell, type MapColumn, type MapRow } from 'c/protocolDraft';
import type { ProtocolFinding } from 'c/protocolValidator';
import { answerWord, conditionWords, valueWord } from 'c/protocolWords';
import { fill } from 'c/triadFormat';
import { stageWords } from 'c/triadWords';
import { labels } from './labels';

interface Cell {
    readonly key: string;
    readonly cellClass: string;
    readonly rules: string;
    readonly answer: string;
    readonly isUncovered: boolean;
}

function toneOf({ answers, isUncovered }: MapCell): string {
    const [only, ...others] = answers.filter((answer) => answer !== 'No_One');
    const tone = only && others.length === 0 ? only.toLowerCase() : only ? 'several' : 'no-one';
    return isUncovered ? `cell uncovered` : `cell ${tone}`;
}

function answerOf({ answers, isUncovered }: MapCell): string {
    const words = answers.map(answerWord).join(', ');
    return isUncovered ? [words, labels.uncovered].filter(Boolean).join(', ') : words;
}

/** View: which rules answer which part of the space of inputs, and which part gets no answer; the same as text. */
export default class ProtocolMap extends LightningElement {
    @api protocol!: SequenceProtocol;
    @api findings: readonly ProtocolFinding[] = [];

    labels = labels;
    column: MapColumn = 'access';
    columnOptions = MAP_COLUMNS.map((value) => ({ value, label: conditionWords[value] }));

    get isDrawable(): boolean {
        return isDrawable(this.findings);
    }

    get headings(): { key: string; word: string }[] {
        return this.cells[0]?.cells.map(({ value }) => ({ key: value, word: valueWord(value) })) ?? [];
    }

    get rows(): { key: string; word: string; cells: Cell[] }[] {
        return this.cells.map(({ stage, cells }) => ({
            key: stage,
            word: stageWords[stage],
            cells: cells.map((cell) => ({
                key: cell.value,
                cellClass: toneOf(cell),
                rules: cell.ruleIds.join(', '),
                answer: answerOf(cell),
                isUncovered: cell.isUncovered
            }))
        }));
    }

    get lines(): { key: string; text: string }[] {
        return this.cells.map(({ stage, cells }) => {
            const parts = cells.map((cell) =>
                fill(labels.part, valueWord(cell.value), cell.ruleIds.join(', '), answerOf(cell))
            );
            return { key: stage, text: fill(labels.line, stageWords[stage], parts.join('; ')) };
        });
    }

    handleColumn(event: CustomEvent<{ value: MapColumn }>): void {
        this.column = event.detail.value;
    }

    private get cells(): MapRow[] {
        const uncovered = this.findings.flatMap((finding) => finding.uncovered ?? []);
        return mapCells(this.protocol, this.column, uncovered);
    }
}
