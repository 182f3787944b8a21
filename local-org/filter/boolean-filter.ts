import { OrgError } from '../errors.ts';
import { allOf, joined, type Logic } from './logic.ts';

const TOKEN = /\s*(\d+|\(|\)|AND\b|OR\b|NOT\b)/giy;

/**
 * The filters of a list view or a report combined as their filter logic says, e.g. `1 AND (2 OR 3)`; all of them where that says nothing.
 * @throws OrgError MALFORMED_QUERY for logic that cannot be read or names a filter that is not there
 */
export function combined(filters: readonly (Logic | undefined)[], filterLogic: string | undefined): Logic | undefined {
    if (filterLogic === undefined || filterLogic.trim() === '') {
        return allOf(filters);
    }
    const tokens = tokensOf(filterLogic);
    let position = 0;
    const fail = (): never => {
        throw new OrgError('MALFORMED_QUERY', `The filter logic cannot be read: ${filterLogic}`);
    };
    const takes = (token: string): boolean => {
        const isNext = tokens[position] === token;
        position += isNext ? 1 : 0;
        return isNext;
    };
    const operand = (): Logic | undefined => {
        if (takes('NOT')) {
            const part = operand();
            return part && { kind: 'not', part };
        }
        if (takes('(')) {
            const inner = either();
            return takes(')') ? inner : fail();
        }
        const filter = filters[Number(tokens[position]) - 1];
        position += 1;
        return filter ?? fail();
    };
    const both = (): Logic | undefined => {
        const parts = [operand()];
        while (takes('AND')) {
            parts.push(operand());
        }
        return joined('and', parts);
    };
    const either = (): Logic | undefined => {
        const parts = [both()];
        while (takes('OR')) {
            parts.push(both());
        }
        return joined('or', parts);
    };
    const logic = either();
    return position === tokens.length ? logic : fail();
}

/** Text that is no token ends the list early, so that the reader fails on it. */
function tokensOf(text: string): string[] {
    const found = [...text.trim().matchAll(TOKEN)].map(([, token = '']) => token.toUpperCase());
    const read = found.join('').length;
    return read === text.replaceAll(/\s/gu, '').length ? found : [...found, text];
}
