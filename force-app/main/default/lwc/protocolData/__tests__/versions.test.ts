import { activeOf, highestVersion, toVersions } from '../versions';
import { listAnswer, rawVersion } from './data/samples';

const value = <T>(content: T) => ({ value: content });

describe('versions', () => {
    const spring = rawVersion({ Id: 'a09000000000008AAA', Scope__c: value('East') });
    const draft = rawVersion({
        Id: 'a09000000000009AAA',
        Protocol_Version__c: value(2),
        Status__c: value('Draft'),
        Submitted_By__r: null
    });

    it('come by scope, the global one and the newest first', () => {
        const versions = toVersions(listAnswer([rawVersion(), spring, draft]));
        expect(versions.map(({ scope, version }) => `${scope} ${version}`)).toEqual(['Global 2', 'Global 1', 'East 1']);
        expect(versions[0]).toMatchObject({ status: 'Draft', submitter: null, author: { name: 'Ada Wells' } });
    });

    it('name the one in force and the highest number of a scope', () => {
        const versions = toVersions(listAnswer([rawVersion(), spring, draft]));
        expect(activeOf(versions, 'Global')?.version).toBe(1);
        expect(activeOf(versions, 'West')).toBeUndefined();
        expect(highestVersion(versions, 'Global')).toBe(2);
        expect(highestVersion(versions, 'West')).toBe(0);
    });

    it('count as retired where the status is unknown, so that nothing can be done with them', () => {
        expect(toVersions(listAnswer([rawVersion({ Status__c: value('Lost') })]))[0]?.status).toBe('Retired');
        expect(toVersions({})).toEqual([]);
    });
});
