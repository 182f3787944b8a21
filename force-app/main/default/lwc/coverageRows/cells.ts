import type { CoverageCell } from 'c/coverageAnalysis';
import { fill, formatNumber, formatPercent } from 'c/triadFormat';
import type { FieldFunction } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { labels } from './labels';
import type { CellBand, RowCell } from './types';

const HALF = 0.5;
const OVER_SERVED_FROM = 1.5;
/** Where nothing is expected and nothing took place. */
const NOTHING = '–';

interface Sum {
    readonly touches: number;
    /** Null where nothing is expected. */
    readonly target: number | null;
    readonly attained: number | null;
    readonly isOverlooked: boolean;
    readonly isOverServed: boolean;
}

function bandOf(attained: number | null): CellBand {
    if (attained === null) {
        return 'none';
    }
    if (attained > OVER_SERVED_FROM) {
        return 'over';
    }
    return attained < HALF ? 'low' : attained < 1 ? 'near' : 'met';
}

function textOf({ touches, target, attained }: Sum): string {
    if (attained !== null) {
        return formatPercent(attained);
    }
    return touches === 0 && target === null ? NOTHING : formatNumber(touches);
}

function sentenceOf(fieldFunction: FieldFunction, sum: Sum): string {
    const count = formatNumber(sum.touches);
    const word = functionWords[fieldFunction];
    const base =
        sum.target === null
            ? fill(labels.cellCount, word, count)
            : fill(labels.cellTarget, word, count, formatNumber(Math.round(sum.target * 10) / 10));
    const marks = [
        ...(sum.isOverlooked ? [labels.cellOverlooked] : []),
        ...(sum.isOverServed ? [labels.cellOverServed] : [])
    ];
    return [base, ...marks].join(' ');
}

function toCell(fieldFunction: FieldFunction, sum: Sum): RowCell {
    return {
        fieldFunction,
        ...sum,
        band: bandOf(sum.attained),
        text: textOf(sum),
        sentence: sentenceOf(fieldFunction, sum)
    };
}

export function accountCell({ fieldFunction, takesPart, touches, target, attained, flags }: CoverageCell): RowCell {
    return toCell(fieldFunction, {
        touches,
        target: takesPart ? target : null,
        attained: takesPart || flags.includes('Over_Served') ? attained : null,
        isOverlooked: flags.includes('Overlooked'),
        isOverServed: flags.includes('Over_Served')
    });
}

/** The cells of one function at several accounts; `attained` is the rate that the engine gives for them together. */
export function sumCell(
    fieldFunction: FieldFunction,
    cells: readonly CoverageCell[],
    attained: number | null
): RowCell {
    const taking = cells.filter(({ takesPart }) => takesPart);
    const counted = attained === null ? cells : taking;
    return toCell(fieldFunction, {
        touches: counted.reduce((sum, { touches }) => sum + touches, 0),
        target: attained === null ? null : taking.reduce((sum, { target }) => sum + target, 0),
        attained,
        isOverlooked: false,
        isOverServed: false
    });
}
