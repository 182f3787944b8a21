import type { OrgSchema } from '../metadata/schema.ts';
import { syncRows } from './rows.ts';
import type { SetupWriter } from './rows.ts';

/** Approval processes as records that approvals refer to. */
export function syncProcessRows(writer: SetupWriter, schema: OrgSchema): void {
    const rows = schema.approvalProcesses.map(({ active, description, label, name, object }) => ({
        Name: label,
        DeveloperName: name,
        Type: 'Approval',
        Description: description ?? null,
        TableEnumOrId: object,
        State: active ? 'Active' : 'Inactive'
    }));
    syncRows(writer, 'ProcessDefinition', ['TableEnumOrId', 'DeveloperName'], rows);
}
