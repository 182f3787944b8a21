/**
 * Every seeded value is a pure function of the seed, the object and the row: any row can be made alone, in any order, and a second
 * run makes the same one.
 */
import { createHash } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
import { faker } from '@faker-js/faker/locale/en';

export const DEFAULT_SEED = 'aldermoor';

/** The shared generator, set to the state that belongs to this row. Use it before asking for another row's. */
export function randomFor(seed: string, ...row: readonly (string | number)[]): Faker {
    faker.seed(
        createHash('sha256')
            .update([seed, ...row].join('/'))
            .digest()
            .readUInt32BE()
    );
    return faker;
}
