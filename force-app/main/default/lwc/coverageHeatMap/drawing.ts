import type { CoverageRow, RowCell } from 'c/coverageRows';
import { fill } from 'c/triadFormat';
import type { FieldFunction } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { labels } from './labels';

/** CSS pixels. */
const HEAD_HEIGHT = 28;
const ROW_HEIGHT = 44;
const GAP = 2;
const MOST_NAME_WIDTH = 300;
const FLAGS_WIDTH = 260;
const LETTER_WIDTH = 7;
const NAME_SHARE = 0.34;

export interface DrawnCell {
    readonly id: string;
    readonly rowKey: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly textX: number;
    readonly textY: number;
    readonly className: string;
    readonly text: string;
    readonly sentence: string;
    readonly tabIndex: '0' | '-1';
}

export interface DrawnRow {
    readonly key: string;
    readonly name: string;
    readonly fullName: string;
    readonly detail: string;
    readonly nameY: number;
    readonly detailY: number;
    readonly flags: string;
    readonly cells: readonly DrawnCell[];
}

export interface MapDrawing {
    readonly viewBox: string;
    readonly height: number;
    readonly flagsX: number;
    readonly columns: readonly { readonly key: FieldFunction; readonly x: number; readonly word: string }[];
    readonly rows: readonly DrawnRow[];
}

/** SVG text does not break or end in an ellipsis by itself. */
function cut(text: string, width: number): string {
    const letters = Math.floor(width / LETTER_WIDTH);
    return text.length > letters ? `${text.slice(0, Math.max(1, letters - 1))}…` : text;
}

function markOf({ isOverlooked, isOverServed }: RowCell): string {
    return isOverServed ? '▲ ' : isOverlooked ? '▼ ' : '';
}

/** All the template needs. `activeId` is the cell that was last looked at: it is the one in the tab order. */
export function draw(
    rows: readonly CoverageRow[],
    functions: readonly FieldFunction[],
    width: number,
    activeId: string | undefined
): MapDrawing {
    const nameWidth = Math.min(MOST_NAME_WIDTH, width * NAME_SHARE);
    const columnWidth = (width - nameWidth - FLAGS_WIDTH) / functions.length;
    const xOf = (column: number): number => nameWidth + column * columnWidth;
    const ids = rows.flatMap(({ key }) => functions.map((one) => `${key}:${one}`));
    const tabStop = activeId !== undefined && ids.includes(activeId) ? activeId : ids[0];
    const height = HEAD_HEIGHT + rows.length * ROW_HEIGHT;
    return {
        viewBox: `0 0 ${width} ${height}`,
        height,
        flagsX: xOf(functions.length) + GAP * 6,
        columns: functions.map((key, index) => ({ key, x: xOf(index) + columnWidth / 2, word: functionWords[key] })),
        rows: rows.map((row, index) => {
            const y = HEAD_HEIGHT + index * ROW_HEIGHT;
            const shown = row.cells.filter(({ fieldFunction }) => functions.includes(fieldFunction));
            return {
                key: row.key,
                name: cut(row.name, nameWidth),
                fullName: row.name,
                detail: cut(row.detail, nameWidth),
                nameY: y + 18,
                detailY: y + 35,
                flags: cut(row.flags.map(({ text }) => text).join(' · '), FLAGS_WIDTH),
                cells: shown.map((cell, column) => {
                    const id = `${row.key}:${cell.fieldFunction}`;
                    return {
                        id,
                        rowKey: row.key,
                        x: xOf(column) + GAP,
                        y: y + GAP,
                        width: columnWidth - GAP * 2,
                        height: ROW_HEIGHT - GAP * 2,
                        textX: xOf(column) + columnWidth / 2,
                        textY: y + 27,
                        className: `cell ${cell.band}`,
                        text: `${markOf(cell)}${cell.text}`,
                        sentence: fill(labels.describe, row.name, cell.sentence),
                        tabIndex: id === tabStop ? '0' : '-1'
                    };
                })
            };
        })
    };
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1]
};

/** The cell that a key leads to; undefined at the edge, and for other keys. */
export function neighbour({ rows }: MapDrawing, id: string, key: string): DrawnCell | undefined {
    const row = rows.findIndex(({ cells }) => cells.some((cell) => cell.id === id));
    const cells = rows[row]?.cells ?? [];
    const column = cells.findIndex((cell) => cell.id === id);
    if (key === 'Home' || key === 'End') {
        return key === 'Home' ? cells[0] : cells[cells.length - 1];
    }
    const step = STEPS[key];
    return step && rows[row + step[0]]?.cells[column + step[1]];
}
