import { describe, expect, it } from 'vitest';
import { SYSTEM_PERMISSIONS } from '../../metadata/standard/access.ts';
import { ADMINISTRATOR_PROFILE, findProfile, PROFILES } from '../profiles.ts';

describe('PROFILES', () => {
    it('grant permissions that have a column', () => {
        const known = new Set<string>(SYSTEM_PERMISSIONS.map(([name]) => name));
        expect(
            PROFILES.flatMap(({ systemPermissions }) => systemPermissions).filter((name) => !known.has(name))
        ).toEqual([]);
    });

    it('open standard objects to administrators alone', () => {
        expect(PROFILES.filter(({ fullStandardAccess }) => fullStandardAccess)).toEqual([
            findProfile(ADMINISTRATOR_PROFILE)
        ]);
    });
});
