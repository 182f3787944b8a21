import { evaluationError, FormulaError } from '../errors.ts';
import { numberOf } from '../number.ts';
import type { CallNode } from '../syntax.ts';
import type { FormulaLocation, FormulaValue } from '../types.ts';
import { asNumber, asText, isLocation, typeName } from '../values.ts';
import { eager, LOCATION, NUMBER, TEXT, type FunctionDefinition, type FunctionTable } from './definition.ts';

const LARGEST_LATITUDE = 90;
const LARGEST_LONGITUDE = 180;

/** Mean radius of the earth by unit of distance (salesforce/formula-engine, DistanceUnit). */
const EARTH_RADIUS: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

/** Half a location is an error; none at all is a blank location. */
const GEOLOCATION: FunctionDefinition = eager([NUMBER, NUMBER], 'location', ([first = null, second = null]) => {
    const latitude = asNumber(first)?.toNumber();
    const longitude = asNumber(second)?.toNumber();
    if ((latitude === undefined) !== (longitude === undefined)) {
        throw evaluationError('GEOLOCATION() needs both a latitude and a longitude');
    }
    if (latitude === undefined || longitude === undefined) {
        return null;
    }
    if (Math.abs(latitude) > LARGEST_LATITUDE || Math.abs(longitude) > LARGEST_LONGITUDE) {
        throw evaluationError(`There is no location ${latitude}, ${longitude}`);
    }
    return { kind: 'location', latitude, longitude };
});

const DISTANCE: FunctionDefinition = {
    ...eager([LOCATION, LOCATION, TEXT], 'number', ([from = null, to = null, unit = null]) => {
        const radius = EARTH_RADIUS[asText(unit) ?? ''];
        if (radius === undefined) {
            throw evaluationError(`Invalid unit for DISTANCE(): ${asText(unit) ?? ''}`);
        }
        const [first, second] = [locationOf(from), locationOf(to)];
        return first && second ? numberOf(greatCircle(first, second) * radius) : null;
    }),
    validate: refuseUnknownUnit
};

function refuseUnknownUnit(call: CallNode): void {
    const unit = call.arguments[2];
    if (unit?.kind === 'literal' && !Object.hasOwn(EARTH_RADIUS, unit.text.toLowerCase())) {
        throw new FormulaError(
            'ARGUMENT_TYPE',
            `Incorrect argument for function '${call.name}()'. Expected 'mi'/'km'`,
            unit.position
        );
    }
}

function locationOf(value: FormulaValue): FormulaLocation | null {
    if (value !== null && !isLocation(value)) {
        throw evaluationError(`Expected Geolocation, received ${typeName(value)}`);
    }
    return value;
}

/** Angle between two places on the unit sphere, by the straight line between them. */
function greatCircle(from: FormulaLocation, to: FormulaLocation): number {
    const [first, second] = [onUnitSphere(from), onUnitSphere(to)];
    const straight = Math.hypot(...first.map((part, index) => part - (second[index] ?? 0)));
    return 2 * Math.asin(Math.min(straight / 2, 1));
}

function onUnitSphere({ latitude, longitude }: FormulaLocation): readonly number[] {
    const radians = (degrees: number): number => (degrees * Math.PI) / LARGEST_LONGITUDE;
    const [north, east] = [radians(latitude), radians(longitude)];
    return [Math.sin(east) * Math.cos(north), Math.cos(east) * Math.cos(north), Math.sin(north)];
}

export const GEO_FUNCTIONS: FunctionTable = { GEOLOCATION, DISTANCE };
