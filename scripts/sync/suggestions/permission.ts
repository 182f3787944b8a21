/** Whether the user may write what the sync stores. Asked before anything is read: a rep's view of the org would give other answers. */
import type { Connection } from 'jsforce';
import { request } from '../../lib/request.ts';
import { EXIT, ToolError } from '../../lib/tool-error.ts';
import { TOLD_FIELDS } from './stored.ts';

interface Description {
    readonly fields: readonly { readonly name: string; readonly updateable: boolean }[];
}

/** Throws ToolError (exit 3) that names the fields. */
export async function requirePermission(connection: Connection): Promise<void> {
    const { fields } = await request<Description>(connection, {
        method: 'GET',
        path: '/sobjects/Shared_Plan__c/describe'
    });
    const open = new Set(fields.filter(({ updateable }) => updateable).map(({ name }) => name));
    const closed = TOLD_FIELDS.filter((field) => !open.has(field));
    if (closed.length === 0) return;
    throw new ToolError(
        'This user has no permission to store suggestions. Nothing was written.',
        `Shared_Plan__c lets them write none of ${closed.join(', ')}.`,
        'Run the sync as a user with the permission set group Triad_Integration.',
        EXIT.refused
    );
}
