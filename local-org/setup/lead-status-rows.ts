import { CONVERTED_STATUS, LEAD_STATUSES } from '../metadata/standard/lead.ts';
import { syncRows } from './rows.ts';
import type { SetupWriter } from './rows.ts';

/** The statuses of leads as records, among them the one that a conversion gives. */
export function syncLeadStatusRows(writer: SetupWriter): void {
    const rows = LEAD_STATUSES.map((status, index) => ({
        MasterLabel: status,
        ApiName: status,
        SortOrder: index + 1,
        IsDefault: index === 0 ? 1 : 0,
        IsConverted: status === CONVERTED_STATUS ? 1 : 0
    }));
    syncRows(writer, 'LeadStatus', ['MasterLabel'], rows);
}
