import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';

let projects: ProjectOrg;

const PARIS = 'GEOLOCATION(48.8566, 2.3522)';
const FAR = `DISTANCE(BillingAddress, ${PARIS}, 'km')`;

beforeAll(() => {
    projects = openProjectOrg();
    const { org, world } = projects;
    org.store.run('UPDATE Account SET BillingLatitude = 51.5074, BillingLongitude = -0.1278 WHERE Id = ?', [
        world.accounts[0] ?? ''
    ]);
});

afterAll(() => {
    projects.org.close();
});

const names = (soql: string): unknown[] => projects.values(soql).map((values) => values['Name']);

describe('DISTANCE', () => {
    it('is the length of the great circle, null without coordinates', () => {
        const rows = projects.values(`SELECT Name, ${FAR} far FROM Account ORDER BY Name`);
        expect(rows.map(({ far }) => (far === null ? null : Math.round(Number(far))))).toEqual([null, 344]);
        const [row] = projects.values(
            `SELECT DISTANCE(BillingAddress, ${PARIS}, 'mi') FROM Account WHERE Name = 'Birch Clinic'`
        );
        expect(Math.round(Number(row?.['expr0']))).toBe(213);
    });

    it('filters and sorts', () => {
        expect(names(`SELECT Name FROM Account WHERE ${FAR} < 400`)).toEqual(['Birch Clinic']);
        expect(names(`SELECT Name FROM Account WHERE ${FAR} > 400`)).toEqual([]);
        expect(names(`SELECT Name FROM Account ORDER BY ${FAR} DESC NULLS LAST`)).toEqual([
            'Birch Clinic',
            'aspen hospital'
        ]);
        expect(projects.found(`DISTANCE(Account__r.BillingAddress, ${PARIS}, 'km') < 400`)).toEqual([1]);
    });

    it.each([
        [`SELECT Id FROM Account WHERE ${FAR} = 5`, 'INVALID_QUERY_FILTER_OPERATOR'],
        [`SELECT Id FROM Account WHERE DISTANCE(Name, ${PARIS}, 'km') < 5`, 'MALFORMED_QUERY'],
        [`SELECT Id FROM Account WHERE DISTANCE(NopeAddress, ${PARIS}, 'km') < 5`, 'INVALID_FIELD'],
        [`SELECT Id FROM Account WHERE DISTANCE(BillingAddress, ${PARIS}, 'yd') < 5`, 'MALFORMED_QUERY'],
        ["SELECT Id FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(91, 0), 'km') < 5", 'MALFORMED_QUERY']
    ])('refuses %s', (soql, code) => {
        expect(projects.refusal(soql).code).toBe(code);
    });
});
