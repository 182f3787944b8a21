import { describe, expect, it } from 'vitest';
import { errorOf, result, type TestFields } from '../../__tests__/support/scope.ts';
import { dateTime } from '../../values.ts';

const FIELDS: TestFields = { At: ['datetime', dateTime(Date.UTC(2026, 2, 5, 1, 30))], NoDay: ['date', null] };

describe('date functions', () => {
    it.each([
        ['TODAY()', '2026-03-04'],
        ['NOW()', '2026-03-05 01:30:00Z'],
        ['DATEVALUE(At)', '2026-03-04'],
        ['DATEVALUE("2026-3-1")', '2026-03-01'],
        ['DATETIMEVALUE(DATE(2026,3,4))', '2026-03-04 00:00:00Z'],
        ['DATETIMEVALUE("2026-03-04 05:06:07")', '2026-03-04 05:06:07Z'],
        ['TEXT(TIMEVALUE(At))', '01:30:00.000'],
        ['ADDMONTHS(DATE(2024,1,31), 1)', '2024-02-29'],
        ['ADDMONTHS(DATE(2024,2,29), 12)', '2025-02-28'],
        ['ADDMONTHS(DATE(2025,2,28), 1)', '2025-03-31'],
        ['ADDMONTHS(DATE(2024,1,15), -1)', '2023-12-15'],
        ['YEAR(DATE(2026,3,4)) * 10000 + MONTH(DATE(2026,3,4)) * 100 + DAY(DATE(2026,3,4))', '20260304'],
        ['YEAR(NoDay)', null],
        ['WEEKDAY(DATE(2026,3,1))', '1'],
        ['WEEKDAY(DATE(1969,12,31))', '4'],
        ['HOUR(TIMEVALUE("13:14:15.160"))', '13'],
        ['MINUTE(TIMEVALUE("13:14:15.160"))', '14'],
        ['SECOND(TIMEVALUE("13:14:15.160"))', '15'],
        ['MILLISECOND(TIMEVALUE("13:14:15.160"))', '160'],
        ['DAYOFYEAR(DATE(2024,12,31))', '366'],
        ['ISOWEEK(DATE(2027,1,1))', '53'],
        ['ISOYEAR(DATE(2027,1,1))', '2026'],
        ['UNIXTIMESTAMP(DATE(1970,1,2))', '86400'],
        ['FROMUNIXTIME(0)', '1970-01-01 00:00:00Z']
    ])('%s gives %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it.each(['DATE(2026,2,29)', 'DATE(2026,13,1)', 'DATEVALUE("4 March")', 'DATETIMEVALUE("2026-03-04")'])(
        'refuses %s',
        (formula) => {
            expect(errorOf(formula).code).toBe('EVALUATION');
        }
    );
});
