import { describe, expect, it } from 'vitest';
import { errorOf, result, type TestFields } from '../../__tests__/support/scope.ts';
import { numberOf } from '../../number.ts';

const FIELDS: TestFields = { None: ['number', null], North: ['number', numberOf('37.775')] };
const HALL = 'GEOLOCATION(37.775, -122.418)';

describe('geolocation functions', () => {
    it.each([
        [
            `ROUND(DISTANCE(GEOLOCATION(37.7899, -122.3969), GEOLOCATION(33.37088, -122.61715), 'mi'), 9)`,
            '305.575608981'
        ],
        [`ROUND(DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(33.37088, -122.61715), 'mi'), 9)`, '8066.897427455'],
        [`DISTANCE(${HALL}, ${HALL}, 'km')`, '0'],
        [`ROUND(DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(0, 180), 'km'), 3)`, '20015.115'],
        [`DISTANCE(GEOLOCATION(None, None), ${HALL}, 'mi')`, null]
    ])('%s is %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it.each([
        [`DISTANCE(GEOLOCATION(North, None), ${HALL}, 'mi')`, 'EVALUATION'],
        [`DISTANCE(GEOLOCATION(91, 0), ${HALL}, 'mi')`, 'EVALUATION'],
        [`DISTANCE(GEOLOCATION(0, -181), ${HALL}, 'mi')`, 'EVALUATION'],
        [`DISTANCE(${HALL}, ${HALL}, 'm')`, 'ARGUMENT_TYPE'],
        [`DISTANCE(${HALL}, 'here', 'mi')`, 'EVALUATION'],
        [`DISTANCE(${HALL}, ${HALL})`, 'ARGUMENT_COUNT']
    ])('%s gives %s', (formula, code) => {
        expect(errorOf(formula, FIELDS).code).toBe(code);
    });
});
