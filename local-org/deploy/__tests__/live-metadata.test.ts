import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES } from '../../__tests__/support/test-org.ts';
import { openOrg, type OpenOrg } from '../../lifecycle.ts';
import { findObject } from '../../metadata/schema.ts';
import { deploy } from '../deploy.ts';
import { CRATE, crate, textField, zipOf } from './zip-of.ts';

let directory: string;
let org: OpenOrg | undefined;
beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'local-org-live-'));
});
afterEach(() => {
    org?.close();
    rmSync(directory, { recursive: true, force: true });
});

function start(sources: readonly string[] = []): OpenOrg {
    org?.close();
    org = undefined;
    org = openOrg({ sources, file: join(directory, 'org.sqlite'), seed: 'live' });
    return org;
}
const fill = (into: OpenOrg): void => {
    deploy(into, zipOf(CRATE, crate(textField('Code__c'))), { checkOnly: false, rollbackOnError: true });
};

describe('an org that was filled by a deploy', () => {
    it('is the same after a restart, with its key prefix, tables and unpacked source', () => {
        fill(start());
        const before = findObject((org as OpenOrg).schema, 'Crate__c');
        const again = start();
        expect(findObject(again.schema, 'Crate__c')).toEqual(before);
        expect(again.store.all('SELECT Code__c FROM Crate__c')).toEqual([]);
        expect(existsSync(join(directory, 'metadata/objects/Crate__c/fields/Code__c.field-meta.xml'))).toBe(true);
    });

    it('starts with a folder without metadata, and not with one that has some', () => {
        fill(start());
        expect(start([join(FIXTURE_SOURCES, 'main/default/labels')].slice(1)).metadata.takesDeploys).toBe(true);
        expect(() => start([FIXTURE_SOURCES])).toThrow('would take the place of the metadata that was deployed');
    });

    it('changes access and plans at once', () => {
        const version = start().accessVersion();
        fill(org as OpenOrg);
        expect((org as OpenOrg).accessVersion()).toBeGreaterThan(version);
    });
});

describe('an org that follows folders', () => {
    it('takes no deploys and tells its files by their place in the source format', () => {
        const { metadata } = start([FIXTURE_SOURCES]);
        expect(metadata.takesDeploys).toBe(false);
        expect([...metadata.files().keys()]).toContain('objects/Account/fields/Source_Key__c.field-meta.xml');
    });
});
