/** Text to syntax tree. The grammar is `@jetstreamapp/soql-parser-js`; what it rejects is MALFORMED_QUERY. */
import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../errors.ts';
import { malformedAt } from './position.ts';

export type { Query, Subquery } from '@jetstreamapp/soql-parser-js';

export function parseSoql(text: string): Query {
    if (text.trim() === '') {
        throw new OrgError('MALFORMED_QUERY', 'SOQL statement cannot be empty');
    }
    try {
        return parseQuery(text);
    } catch (error) {
        throw malformedAt(text, unexpectedToken(error instanceof Error ? error.message : ''));
    }
}

/** The parser's message ends with the token it met: `but found: 'FROM'`, `but found --> ':' <--`, `but found: ROWS`. Empty at the end of input. */
function unexpectedToken(message: string): string {
    const found = /but found(?::| -->)\s*'?(.*?)'?(?: <--)?\s*$/s.exec(message);
    return found?.[1] ?? '';
}
