import {
    dayNumber,
    protocolDiagram,
    regionOf,
    type Box,
    type CoverageTable,
    type ProtocolDiagram,
    type RuleRow,
    type SearchTable,
    type SequenceProtocol
} from 'c/callSequence';
import type { ReasonTexts } from './reasonTexts';

export interface ValidationOptions {
    /** `YYYY-MM-DD`: rules count as expired or future by it. */
    readonly today: string;
    /** Rules that answered in the last 90 days; without it no rule is said never to fire. */
    readonly firedRuleIds?: readonly string[];
    /** The texts of each reason code; without them no text is looked at. */
    readonly reasonTexts?: ReasonTexts;
}

export type Table = SearchTable | CoverageTable;

/** A row with the combinations that it matches. */
export interface PlacedRow {
    readonly row: RuleRow;
    readonly table: Table;
    readonly region: readonly Box[];
    /** Whether it is in force on the day and allowed by the settings. */
    readonly isActive: boolean;
}

/** The protocol as it stands on one day. Checks read it and add nothing. */
export interface ValidationContext {
    readonly protocol: SequenceProtocol;
    readonly rows: readonly PlacedRow[];
    readonly picture: ProtocolDiagram;
}

export function isInForceOn({ validFrom, validTo }: RuleRow, day: number): boolean {
    return (
        (validFrom === undefined || dayNumber(validFrom) <= day) && (validTo === undefined || dayNumber(validTo) >= day)
    );
}

/** The protocol must hold known values only. */
export function contextOn(protocol: SequenceProtocol, today: number): ValidationContext {
    const { settings, tables } = protocol;
    const setting = settings.proactiveMedical ? 'yes' : 'no';
    const rows = tables.flatMap((table) =>
        table.rows.map((row) => ({
            row,
            table,
            region: regionOf(table, row, { settings, today }),
            isActive: isInForceOn(row, today) && (row.when.proactiveMedical?.includes(setting) ?? true)
        }))
    );
    return { protocol, rows, picture: protocolDiagram(protocol, today) };
}

/** Today and every later day on which a rule comes into force or goes out of it. */
export function daysOfChange({ tables }: SequenceProtocol, today: number): number[] {
    const days = tables.flatMap(({ rows }) =>
        rows.flatMap(({ validFrom, validTo }: RuleRow) => [
            ...(validFrom === undefined ? [] : [dayNumber(validFrom)]),
            ...(validTo === undefined ? [] : [dayNumber(validTo) + 1])
        ])
    );
    return [...new Set([today, ...days.filter((day) => day > today)])].sort((a, b) => a - b);
}
