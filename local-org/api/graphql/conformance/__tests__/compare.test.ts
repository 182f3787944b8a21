import { existsSync } from 'node:fs';
import { buildSchema as readSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../../../lifecycle.ts';
import { buildSchema } from '../../schema/build.ts';
import { exposuresOf } from '../../schema/exposure.ts';
import { ABSENT } from '../absent.ts';
import { compareSchemas } from '../compare.ts';
import { readSharedSchema } from '../shared-schema.ts';

describe('comparison of schemas', () => {
    const ours = readSchema(
        'type Query { a(x: Int): String! } type T { a: Int b: Int } enum E { A } directive @d on FIELD',
        { assumeValid: true }
    );

    it('agrees with itself', () => {
        const { agreed, differences, missing } = compareSchemas(ours, ours);
        expect({ differences, missing }).toEqual({ differences: [], missing: [] });
        expect(agreed).toMatchObject({ members: 4 });
    });

    it('names what differs, what is beyond and what is missing', () => {
        const shared = readSchema(
            'type Query { a(y: Int): String! } type T { a: Int! c: Int } input E { A: Int } scalar S directive @d on QUERY',
            { assumeValid: true }
        );
        const { differences, missing } = compareSchemas(ours, shared);
        expect(differences).toEqual([
            'Query.a(x: Int): String!, shared: (y: Int): String!',
            'T.a: Int, shared: : Int!',
            'T.b is not shared',
            'E is EnumType, shared: InputObjectType',
            '@d on FIELD, shared: @d on QUERY'
        ]);
        expect(missing).toEqual(['T.c', 'S']);
    });
});

const file = process.env['GRAPHQL_SHARED_SCHEMA'] ?? '';
const isHere = existsSync(file);
if (!isHere) {
    console.info(
        "Salesforce's shared GraphQL schema skipped: GRAPHQL_SHARED_SCHEMA does not name shared-schema.graphqls."
    );
}

describe.skipIf(!isHere)("Salesforce's shared GraphQL schema", () => {
    let org: OpenOrg;
    beforeAll(() => {
        org = openTestOrg();
    });
    afterAll(() => org.close());

    it('agrees with the schema generated for a sample org, and what is absent has its reason', () => {
        const { agreed, differences, missing } = compareSchemas(
            buildSchema(exposuresOf(org, testUser(org, 'admin'))),
            readSharedSchema(file)
        );
        console.info(
            `Shared GraphQL schema: ${agreed.types} types with ${agreed.members} members and ${agreed.directives} ` +
                `directives agree, ${differences.length} differ, ${missing.length} are absent.`
        );
        expect(differences).toEqual([]);
        expect([...missing].sort()).toEqual(Object.values(ABSENT).flat().sort());
    });
});
