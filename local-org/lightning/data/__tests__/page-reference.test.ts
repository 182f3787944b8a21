import { describe, expect, it } from 'vitest';
import { pageReferenceOf, urlOf } from '../page-reference.ts';

describe('page references', () => {
    it.each([
        [
            '/lightning/r/Account/001A/view',
            'standard__recordPage',
            { objectApiName: 'Account', recordId: '001A', actionName: 'view' }
        ],
        ['/lightning/o/Contact/list', 'standard__objectPage', { objectApiName: 'Contact', actionName: 'list' }],
        ['/lightning/n/Coverage', 'standard__navItemPage', { apiName: 'Coverage' }],
        ['/lightning/', 'standard__namedPage', { pageName: 'home' }]
    ])('reads %s as %s and writes it back', (path, type, attributes) => {
        const reference = pageReferenceOf(path);
        expect(reference).toEqual({ type, attributes, state: {} });
        expect(urlOf(reference)).toBe(path);
    });

    it('keeps the state in the query string', () => {
        const reference = pageReferenceOf('/lightning/o/Account/list', '?filterName=All');
        expect(reference.state).toEqual({ filterName: 'All' });
        expect(urlOf(reference)).toBe('/lightning/o/Account/list?filterName=All');
    });

    it('gives a web page its own address', () => {
        const reference = { type: 'standard__webPage', attributes: { url: 'https://www.example.com' } };
        expect(urlOf(reference)).toBe('https://www.example.com');
    });

    it('refuses by name what it has no address for', () => {
        expect(() => urlOf({ type: 'standard__knowledgeArticlePage', attributes: {} })).toThrow(
            'standard__knowledgeArticlePage'
        );
    });
});
