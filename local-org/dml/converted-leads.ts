import type { SqlRow } from '../store/store.ts';
import { refuse } from './refusal.ts';

/** A converted lead stays as it is. Throws RowRefusal. */
export function refuseConverted(object: string, prior: SqlRow): void {
    if (object === 'Lead' && prior['IsConverted'] === 1) {
        refuse('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    }
}
