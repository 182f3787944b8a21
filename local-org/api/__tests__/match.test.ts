import { describe, expect, it } from 'vitest';
import { matcher, normalisedPath } from '../match.ts';
import { ok, route } from '../router.ts';

const match = matcher([
    route('GET', '/services/data/:version/things', () => ok('list')),
    route('GET', '/services/data/:version/things/:id', () => ok('one')),
    route('PATCH', '/services/data/:version/things/:id', () => ok('change')),
    route('GET', '/services/data/:version/things/special', () => ok('special')),
    route('GET', '/services/data/:version/things/:id/parts', () => ok('parts')),
    route('GET', '/page/*path', () => ok('page'))
]);

function pattern(method: 'GET' | 'PATCH' | 'DELETE', path: string): string {
    const found = match(method, path);
    return found.kind === 'found' ? found.route.pattern : found.kind;
}

describe('matcher', () => {
    it('prefers literals to names and names to the rest', () => {
        expect(pattern('GET', '/services/data/v66.0/things/special')).toBe('/services/data/:version/things/special');
        expect(pattern('GET', '/services/data/v66.0/things/other')).toBe('/services/data/:version/things/:id');
        expect(pattern('GET', '/services/data/v66.0/things/special/parts')).toBe(
            '/services/data/:version/things/:id/parts'
        );
        expect(pattern('GET', '/page')).toBe('/page/*path');
    });

    it('decodes parameters', () => {
        expect(match('GET', '/services/data/v66.0/things/a%2Fb')).toMatchObject({
            params: { version: '66.0', id: 'a/b' }
        });
        expect(match('GET', '/page/one/t%20wo')).toMatchObject({ params: { path: 'one/t wo' } });
    });

    it('tells other methods from nothing', () => {
        expect(match('DELETE', '/services/data/v66.0/things/1')).toEqual({
            kind: 'other-methods',
            allowed: ['GET', 'PATCH']
        });
        expect(match('GET', '/elsewhere')).toEqual({ kind: 'none' });
    });

    it('knows the versions from 31.0 to the newest', () => {
        expect(pattern('GET', '/services/data/v31.0/things')).toBe('/services/data/:version/things');
        expect(pattern('GET', '/services/data/v30.0/things')).toBe('none');
        expect(pattern('GET', '/services/data/v67.0/things')).toBe('none');
        expect(pattern('GET', '/services/data/66.0/things')).toBe('none');
    });
});

describe('normalisedPath', () => {
    it('collapses slashes', () => {
        expect(normalisedPath('//services//data/')).toBe('/services/data');
        expect(normalisedPath('/')).toBe('/');
    });
});
