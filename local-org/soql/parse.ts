/** Text to syntax tree. The grammar is `@jetstreamapp/soql-parser-js`; what it rejects is MALFORMED_QUERY. */
import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { OrgError, unsupported } from '../errors.ts';
import { malformed, malformedAt } from './position.ts';
import { beyondGrammar, rewritten } from './rewrite.ts';

export type { Query, Subquery } from '@jetstreamapp/soql-parser-js';

/** "SOQL and SOSL Limits": characters of one statement. */
const LONGEST_STATEMENT = 100_000;

export interface ParseOptions {
    /** Whether the door reads deleted rows anyway; only there may `ALL ROWS` be written. */
    readonly allRows?: boolean;
}

export function parseSoql(soql: string, { allRows = false }: ParseOptions = {}): Query {
    if (soql.trim() === '') {
        throw new OrgError('MALFORMED_QUERY', 'SOQL statement cannot be empty');
    }
    if (soql.length > LONGEST_STATEMENT) {
        throw malformed(`SOQL statements cannot be longer than ${LONGEST_STATEMENT} characters.`);
    }
    const { text, hasAllRows } = rewritten(soql);
    if (hasAllRows && !allRows) {
        throw malformed('ALL ROWS not allowed in this context');
    }
    try {
        return parseQuery(text);
    } catch (error) {
        const feature = beyondGrammar(text);
        if (feature !== undefined) {
            throw unsupported(feature);
        }
        throw malformedAt(soql, unexpectedToken(error instanceof Error ? error.message : ''));
    }
}

/** The parser's message ends with the token it met: `but found: 'FROM'`, `but found --> ':' <--`, `but found: ROWS`. Empty at the end of input. */
function unexpectedToken(message: string): string {
    const found = /but found(?::| -->)\s*'?(.*?)'?(?: <--)?\s*$/s.exec(message);
    return found?.[1] ?? '';
}
