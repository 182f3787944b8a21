import { boxOf, withoutBoxes, type Box } from './boxes';
import { dayNumber } from './days';
import { exceptionsOf } from './rowOrder';
import type { CoverageTable, RuleRow, SearchTable, SequenceSettings } from './protocolTypes';

/** What decides, beside the account, whether a row matches. `today` is a day number; undefined: on any day. */
export interface RegionContext {
    readonly settings: Pick<SequenceSettings, 'proactiveMedical'>;
    readonly today?: number;
}

function isInForce(row: RuleRow, { settings, today }: RegionContext): boolean {
    const setting = settings.proactiveMedical ? 'yes' : 'no';
    const isAllowed = row.when.proactiveMedical?.includes(setting) ?? true;
    return (
        isAllowed &&
        (today === undefined ||
            ((row.validFrom === undefined || dayNumber(row.validFrom) <= today) &&
                (row.validTo === undefined || dayNumber(row.validTo) >= today)))
    );
}

/** The combinations that a row matches: its own box less those of the rules that it makes way for. */
export function regionOf(table: SearchTable | CoverageTable, row: RuleRow, context: RegionContext): readonly Box[] {
    if (!isInForce(row, context)) {
        return [];
    }
    const exceptions = exceptionsOf(table, row).flatMap((exception) => regionOf(table, exception, context));
    const box = boxOf(row.when);
    return box.includes(0) ? [] : withoutBoxes([box], exceptions);
}
