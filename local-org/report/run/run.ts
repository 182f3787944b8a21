/** Runs a report for a user. */
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { VisibleReport } from '../visible.ts';
import { factMap, MOST_DETAILS, type Fact, type Groups } from './fact-map.ts';
import { groupRows } from './groups.ts';
import { readRows } from './rows.ts';

export interface ReportRun extends Groups {
    readonly facts: Readonly<Record<string, Fact>>;
    readonly details: boolean;
    /** False where there are more rows than the answer shows. */
    readonly allData: boolean;
}

/** Summaries count all rows the user may see; details are those of the first 2,000. */
export function runReport(org: Org, user: UserContext, visible: VisibleReport, details: boolean): ReportRun {
    const { report, type } = visible;
    const rows = readRows(org, user, visible);
    const groups = {
        down: groupRows(type, user, rows, report.groupingsDown),
        across: groupRows(type, user, rows, report.groupingsAcross)
    };
    return {
        ...groups,
        facts: factMap(visible, user, rows, groups, details),
        details,
        allData: !details || rows.length <= MOST_DETAILS
    };
}
