import type { FieldFunction } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { labels } from './labels';
import type { CoverageRow } from './types';

const TENTH = 10;

function rounded(value: number | null): string | number {
    return value === null ? '' : Math.round(value * TENTH) / TENTH;
}

/** The rows as cells of a spreadsheet, under one line of headings. Rates are whole percentages. */
export function exportRows(
    rows: readonly CoverageRow[],
    functions: readonly FieldFunction[]
): (readonly (string | number)[])[] {
    const headings = functions.flatMap((one) =>
        [labels.touches, labels.expected, labels.attained].map((column) => `${functionWords[one]}: ${column}`)
    );
    return [
        [labels.account, labels.region, labels.territory, ...headings, labels.flags],
        ...rows.map(({ name, accountId, detail, region, territory, cells, flags }) => [
            accountId === null ? detail : name,
            region ?? '',
            territory ?? '',
            ...cells
                .filter(({ fieldFunction }) => functions.includes(fieldFunction))
                .flatMap(({ touches, target, attained }) => [
                    touches,
                    rounded(target),
                    attained === null ? '' : Math.round(attained * 100)
                ]),
            flags.map(({ text }) => text).join('; ')
        ])
    ];
}
