import { describe, expect, it } from 'vitest';
import type { ListPage } from '../../../context.ts';
import { listQuery, listRows, listWhere } from '../listQuery.ts';

const PAGE: ListPage = {
    kind: 'list',
    objectApiName: 'Account',
    objectLabel: 'Accounts',
    title: 'Accounts',
    nameField: 'Name',
    columns: [
        { apiName: 'Name', label: 'Account Name', type: 'string' },
        { apiName: 'Type', label: 'Type', type: 'picklist' },
        { apiName: 'Parent.Name', label: 'Parent', type: 'reference' },
        { apiName: 'Owner.Name', label: 'Owner', type: 'reference', targets: ['User', 'Group'] }
    ]
};

describe('the query of a list', () => {
    it('asks for each column, and for a name on every object a reference may lead to', () => {
        const text = listQuery(PAGE).text.replaceAll(/\s+/g, ' ');
        expect(text).toContain('$where: Account_Filter');
        expect(text).toContain('orderBy: { Name: { order: ASC } }');
        expect(text).toContain('Id Name @optional { value displayValue } Type @optional { value displayValue }');
        expect(text).toContain('Parent @optional { Id Name @optional { value displayValue } }');
        expect(text).toContain(
            'Owner @optional { ... on User { Id Name @optional { value displayValue } } ... on Group { Id Name @optional { value displayValue } } }'
        );
    });

    it('filters by part of the name, or not at all', () => {
        expect(listWhere('Name', 'clinic')).toEqual({ Name: { like: '%clinic%' } });
        expect(listWhere('Name', '')).toBeUndefined();
    });
});

describe('the rows of a list', () => {
    it('show picklists by label, references by name and nothing for what is not there', () => {
        const node = {
            Id: '001A',
            Name: { value: 'Acme', displayValue: null },
            Type: { value: 'Prospect', displayValue: 'A prospect' },
            Parent: null,
            Owner: { Id: '005A', Name: { value: 'Rowan', displayValue: null } }
        };
        const result = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node }] };
        const [row] = listRows(PAGE, result);
        expect(row).toMatchObject({ id: '001A', url: '/lightning/r/Account/001A/view' });
        expect(row?.cells.map(({ field }) => field.value)).toEqual(['Acme', 'A prospect', null, 'Rowan']);
        expect(row?.cells.map(({ field }) => field.recordId)).toEqual([undefined, undefined, undefined, '005A']);
        expect(row?.cells.map(({ isName }) => isName)).toEqual([true, false, false, false]);
    });
});
