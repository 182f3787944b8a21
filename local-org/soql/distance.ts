/**
 * `DISTANCE(BillingAddress, GEOLOCATION(37.7, -122.4), 'mi')`: great-circle distance to a compound address that has coordinates.
 * Source: SOQL reference, "Location-Based SOQL Queries" and "Compound Field Considerations and Limitations".
 */
import { OrgError } from '../errors.ts';
import type { Comparable } from './comparison.ts';
import { functionName, type SoqlFunction } from './functions.ts';
import { malformed } from './position.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-literal.ts';

/** Mean radius of the earth. */
const RADIUS: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };
const COMPARED_BY: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);

export function isDistance(expression: SoqlFunction): boolean {
    return functionName(expression) === 'DISTANCE';
}

/** Null where the address has no coordinates. */
export function distance(scope: Scope, expression: SoqlFunction): Comparable {
    const [from, to, unit, ...others] = expression.parameters ?? [];
    const radius = typeof unit === 'string' ? RADIUS[unit.startsWith("'") ? textOf(unit) : ''] : undefined;
    if (typeof from !== 'string' || typeof to !== 'object' || radius === undefined || others.length > 0) {
        throw malformed("DISTANCE takes a location field, a GEOLOCATION and the unit 'mi' or 'km'");
    }
    const [latitude, longitude] = coordinatesOf(scope, from);
    const [toLatitude, toLongitude] = pointOf(to);
    const cosine =
        `sin(radians(${latitude})) * sin(radians(${toLatitude})) + ` +
        `cos(radians(${latitude})) * cos(radians(${toLatitude})) * cos(radians(${longitude} - (${toLongitude})))`;
    return {
        name: expression.rawValue ?? 'DISTANCE',
        sql: `(acos(min(1.0, max(-1.0, ${cosine}))) * ${radius})`,
        type: 'double',
        caseSensitive: false
    };
}

/** In a filter a distance is only compared as nearer or farther. */
export function checkDistanceOperator(operator: string): void {
    if (!COMPARED_BY.has(operator)) {
        throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', 'DISTANCE is compared by < and > only');
    }
}

/** The columns of the coordinates; compound addresses are known by their parts. */
function coordinatesOf(scope: Scope, path: string): [string, string] {
    const name = path.split('.').at(-1)?.toLowerCase();
    const parts = ['Latitude', 'Longitude'].map((part) => {
        const bound = /Address$/i.test(path) ? scope.field(path.replace(/Address$/i, part)) : scope.field(path);
        if (bound.field.securedBy?.toLowerCase() !== name) {
            throw malformed(`field ${bound.field.apiName} does not support function DISTANCE`);
        }
        return bound.sql;
    });
    return [parts[0] ?? '', parts[1] ?? ''];
}

function pointOf(expression: SoqlFunction): [number, number] {
    const numbers = (expression.parameters ?? []).map((text) => (typeof text === 'string' ? Number(text) : Number.NaN));
    const [latitude = Number.NaN, longitude = Number.NaN] = numbers;
    const isPoint =
        functionName(expression) === 'GEOLOCATION' &&
        numbers.length === 2 &&
        Math.abs(latitude) <= 90 &&
        Math.abs(longitude) <= 180;
    if (!isPoint) {
        throw malformed('GEOLOCATION takes a latitude from -90 to 90 and a longitude from -180 to 180');
    }
    return [latitude, longitude];
}
