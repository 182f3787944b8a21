import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphOrg, type GraphOrg, type Tree } from './support/graph-org.ts';

const NUMBER = 4500;

describe('graphql upperBound', () => {
    let graph: GraphOrg;
    beforeAll(() => {
        graph = openGraphOrg();
        const names = Array.from({ length: NUMBER }, (_, index) => ({
            Name: `Acre ${String(index).padStart(4, '0')}`
        }));
        graph.insert('Account', ...names);
    });
    afterAll(() => graph.org.close());

    const page = (after: string | null, upperBound: number | null, first = 2000): { page: Tree; errors: unknown } => {
        const text = `query page($after: String, $upperBound: Int, $first: Int) { uiapi { query {
            Account(where: { Name: { like: "Acre%" } }, orderBy: { Name: { order: ASC } }, first: $first, after: $after,
                upperBound: $upperBound) {
                edges { node { Name { value } } } totalCount pageInfo { hasNextPage endCursor } } } } }`;
        const { data, errors } = graph.ask('manager', text, { after, upperBound, first });
        return { page: data.uiapi?.query?.Account as Tree, errors };
    };
    const cursor = ({ pageInfo }: Tree): string => String(pageInfo?.endCursor);

    it('walks to the end of more than 4,000 records', () => {
        const first = page(null, 100_000).page;
        const second = page(cursor(first), 100_000).page;
        const third = page(cursor(second), 100_000).page;
        expect(first.totalCount).toBe(NUMBER);
        expect(third.edges).toHaveLength(500);
        expect(third.edges?.[0]?.node?.Name?.value).toBe('Acre 4000');
        expect(third.edges?.[499]?.node?.Name?.value).toBe('Acre 4499');
        expect(third.pageInfo?.hasNextPage).toBe(false);
    });

    it('ends where the bound is', () => {
        const first = page(null, 2100).page;
        expect(first).toMatchObject({ totalCount: 2100, pageInfo: { hasNextPage: true } });
        const second = page(cursor(first), 2100).page;
        expect(second.edges).toHaveLength(100);
        expect(second).toMatchObject({ totalCount: 2100, pageInfo: { hasNextPage: false } });
    });

    it('ends after 4,000 records without it', () => {
        const second = page(cursor(page(null, null).page), null).page;
        expect(second.edges).toHaveLength(2000);
        expect(page(cursor(second), null).errors).toMatchObject([{ message: 'Maximum SOQL offset allowed is 2000' }]);
    });

    it('refuses pages of fewer than 200 records', () => {
        expect(page(null, 5000, 199).errors).toMatchObject([
            { message: "The value of 'first' is 199; it must be between 200 and 2000." }
        ]);
    });
});
