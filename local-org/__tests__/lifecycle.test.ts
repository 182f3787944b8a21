import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOrg, seededUsers } from '../lifecycle.ts';
import type { OpenOrg } from '../lifecycle.ts';
import { findObject } from '../metadata/schema.ts';
import { FIXTURE_SOURCES, openTestOrg, TEST_NOW, TEST_USERS, testUser } from './support/test-org.ts';

describe('openOrg in memory', () => {
    let org: OpenOrg | undefined;
    afterEach(() => org?.close());

    it('gives the same ids in every run with a seed, and others without', () => {
        org = openTestOrg();
        const again = openTestOrg();
        const unseeded = openOrg({ sources: [FIXTURE_SOURCES], file: ':memory:' });
        expect([again.id, again.nextId('Project__c')]).toEqual([org.id, org.nextId('Project__c')]);
        expect(unseeded.id).not.toBe(org.id);
        again.close();
        unseeded.close();
    });

    it('stops the clock at the given moment', () => {
        org = openTestOrg();
        org.now().setFullYear(1999);
        expect(org.now()).toEqual(TEST_NOW);
    });

    it('starts with one administrator where no users are given', () => {
        org = openOrg({ sources: [], file: ':memory:' });
        expect(seededUsers(org)).toMatchObject([{ username: 'admin@local.example.com', active: true }]);
    });

    it('tells the seeded users with their personas', () => {
        org = openTestOrg();
        expect(seededUsers(org).map(({ active, persona, username }) => [username, persona, active])).toEqual([
            ['admin@example.com', 'Admin', true],
            ['manager@example.com', 'Manager', true],
            ['reader@example.com', 'Reader', true],
            ['nobody@example.com', undefined, true],
            ['former@example.com', undefined, false]
        ]);
    });

    it('names what a user asks for that the metadata does not have', () => {
        const users = [{ ...TEST_USERS[1], permissionSetGroups: ['Absent'] } as (typeof TEST_USERS)[number]];
        expect(() => openTestOrg({ users })).toThrow('User manager@example.com names the PermissionSetGroup "Absent"');
    });

    it('refuses an object that does not exist when asked for an id', () => {
        org = openTestOrg();
        expect(() => org?.nextId('Absent__c')).toThrow('There is no object Absent__c.');
    });
});

describe('openOrg on a file', () => {
    let directory: string;
    let file: string;
    let sources: string;
    let org: OpenOrg | undefined;
    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), 'local-org-life-'));
        file = join(directory, 'data', 'org.db');
        sources = join(directory, 'source');
        cpSync(FIXTURE_SOURCES, sources, { recursive: true });
    });
    afterEach(() => {
        org?.close();
        rmSync(directory, { recursive: true, force: true });
    });

    const reopen = (users = TEST_USERS): OpenOrg => {
        org?.close();
        org = openTestOrg({ file, sources: [sources], users });
        return org;
    };
    const source = (path: string): string => join(sources, 'main', 'default', path);
    const addObject = (name: string): void => {
        const xml = `<CustomObject><label>${name}</label><pluralLabel>${name}</pluralLabel><nameField><label>N</label></nameField></CustomObject>`;
        mkdirSync(source(`objects/${name}`));
        writeFileSync(source(`objects/${name}/${name}.object-meta.xml`), xml);
    };

    it('keeps organization, ids, users and records over a restart', () => {
        const first = reopen();
        const { id } = first;
        const { userId } = testUser(first, 'manager');
        const projectId = first.nextId('Project__c');
        first.store.run('INSERT INTO Project__c (Id, Title__c) VALUES (?, ?)', [projectId, 'Kept']);
        const second = reopen();
        expect([second.id, testUser(second, 'manager').userId]).toEqual([id, userId]);
        expect(second.store.get('SELECT Title__c FROM Project__c WHERE Id = ?', [projectId])?.['Title__c']).toBe(
            'Kept'
        );
        expect(second.nextId('Project__c') > projectId).toBe(true);
    });

    it('writes nothing where neither sources nor users changed', () => {
        reopen().store.run(`UPDATE Organization SET Name = 'Renamed'`);
        expect(reopen().store.get('SELECT Name FROM Organization')?.['Name']).toBe('Renamed');
    });

    it('refuses metadata whose formula does not compile, and names it', () => {
        const rule = source('objects/Project__c/validationRules/Budget_Not_Negative.validationRule-meta.xml');
        writeFileSync(rule, readFileSync(rule, 'utf8').replace(/<errorConditionFormula>[^<]*/, '$&  + Nope__c'));
        expect(() => reopen()).toThrow(/Project__c\.validationRules\.Budget_Not_Negative: formula: .*Nope__c/);
    });

    it('keeps the key prefix of an object when another comes before it', () => {
        const before = findObject(reopen().schema, 'Private_Note__c')?.keyPrefix;
        addObject('Apple__c');
        const { schema } = reopen();
        expect(findObject(schema, 'Private_Note__c')?.keyPrefix).toBe(before);
        const prefixes = [...schema.objects.values()].map(({ keyPrefix }) => keyPrefix);
        expect(new Set(prefixes).size).toBe(prefixes.length);
    });

    it('follows a permission set that changed, came or went', () => {
        const rows = (): unknown =>
            org?.store.get(
                `SELECT count(*) AS n FROM PermissionSetAssignment AS a JOIN PermissionSet AS s ON s.Id = a.PermissionSetId
                 WHERE s.Name = 'Project_Read'`
            )?.['n'];
        reopen();
        expect(rows()).toBe(1);
        rmSync(source('permissionsetgroups'), { recursive: true });
        rmSync(source('permissionsets/Project_Read.permissionset-meta.xml'));
        const bare = TEST_USERS.map((user) => ({ ...user, permissionSets: [], permissionSetGroups: [] }));
        const after = reopen(bare);
        expect(rows()).toBe(0);
        expect(after.store.all('SELECT * FROM PermissionSetAssignment')).toEqual([]);
        expect(
            after.store.all(`SELECT Name FROM PermissionSet WHERE Type = 'Regular'`).map((row) => row['Name'])
        ).toEqual(['Project_Edit']);
    });

    it('leaves what users changed alone until the seeds change', () => {
        const language = (): unknown =>
            org?.store.get(`SELECT LanguageLocaleKey AS l FROM User WHERE Username = 'reader@example.com'`)?.['l'];
        reopen().store.run(`UPDATE User SET LanguageLocaleKey = 'es' WHERE Username = 'reader@example.com'`);
        addObject('Apple__c');
        reopen();
        expect(language()).toBe('es');
        reopen([...TEST_USERS].reverse());
        expect(language()).toBe('en_US');
    });

    it('leaves the data as it was where the new sources do not load', () => {
        const first = reopen();
        const { id } = first;
        first.close();
        rmSync(source('permissionsets/Project_Read.permissionset-meta.xml'));
        expect(() => openTestOrg({ file, sources: [sources] })).toThrow('names Project_Read, which does not exist');
        org = openTestOrg({ file });
        expect(org.id).toBe(id);
    });

    it('frees the data directory where opening fails', () => {
        reopen().close();
        const users = [{ ...TEST_USERS[1], profile: 'Absent' } as (typeof TEST_USERS)[number]];
        expect(() => openTestOrg({ file, users })).toThrow('names the Profile "Absent"');
        expect(testUser(reopen(), 'manager').username).toBe('manager@example.com');
    });
});
