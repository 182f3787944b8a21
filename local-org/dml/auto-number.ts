import type { Org } from '../org.ts';
import { nextCount } from '../store/ids.ts';

const TOKEN = /\{(0+|YYYY|YY|MM|DD)\}/g;

/** Next value of an auto-number field, e.g. `PR-{0000}` gives `PR-0007`. */
export function nextAutoNumber(org: Org, objectApiName: string, fieldApiName: string, format: string): string {
    const count = String(nextCount(org.store, `auto:${objectApiName}.${fieldApiName}`));
    return format.replace(TOKEN, (_, token: string) => {
        if (token.startsWith('0')) {
            return count.padStart(token.length, '0');
        }
        const today = org.now().toISOString();
        switch (token) {
            case 'YYYY':
                return today.slice(0, 4);
            case 'YY':
                return today.slice(2, 4);
            case 'MM':
                return today.slice(5, 7);
            default:
                return today.slice(8, 10);
        }
    });
}
