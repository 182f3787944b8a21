import { hasMoreTouches, toAccountPicture } from '../accountPicture';
import { ACCOUNT_ID, rawObjective, rawPicture, rawPlan, rawTouch, TEST_USER_ID } from './data/samples';

describe('account picture', () => {
    it('maps plan, parts, objectives, touches and contacts to plain values', () => {
        const picture = toAccountPicture(rawPicture(), ACCOUNT_ID);

        expect(picture.accountName).toBe('Larkspur Dermatology');
        expect(picture.plan).toMatchObject({
            stage: 'Evaluating',
            tier: 'A',
            owner: { name: 'Olive Hart' },
            accessSignal: 'In_Progress',
            lastModifiedBy: 'Mira Stone'
        });
        expect(picture.plan?.dimensions[0]).toEqual({
            fieldFunction: 'Commercial',
            standing: 'Developing',
            summary: 'Two prescribers interested.',
            lead: { id: TEST_USER_ID, name: 'Sam Vale' },
            reviewedAt: '2026-01-05T09:00:00.000Z',
            freshness: 'Due'
        });
        expect(picture.plan?.objectives[0]?.contributingFunctions).toEqual(['Commercial', 'Access']);
        expect(picture.touches[0]).toMatchObject({ channel: 'In_Person', hcp: { name: 'Dr. Ada Birch' } });
        expect(picture.contacts).toEqual([{ id: '003000000000001AAA', name: 'Dr. Ada Birch' }]);
    });

    it('tells a hidden summary from an empty one', () => {
        const plan = rawPlan({ Access_Summary__c: { value: null } });
        const [, medical, access] = toAccountPicture(rawPicture({ plan }), ACCOUNT_ID).plan?.dimensions ?? [];

        expect(medical?.summary).toBeUndefined();
        expect(access?.summary).toBeNull();
    });

    it('reads empty picklists as nothing said and a hidden formula as its weakest value', () => {
        const plan = rawPlan({ Tier__c: { value: null }, Access_Signal__c: undefined, Freshness__c: undefined });
        const picture = toAccountPicture(rawPicture({ plan }), ACCOUNT_ID);

        expect(picture.plan).toMatchObject({ tier: null, accessSignal: 'None', freshness: 'Stale' });
        expect(picture.plan?.dimensions[2]).toMatchObject({ standing: null, lead: null, reviewedAt: null });
    });

    it('has no plan where there is none and where its object is invisible', () => {
        expect(toAccountPicture(rawPicture({ plan: null }), ACCOUNT_ID).plan).toBeNull();
        expect(toAccountPicture({ uiapi: { query: { Shared_Plan__c: null } } }, ACCOUNT_ID).plan).toBeNull();
    });

    it('is an empty picture of the record where nothing came', () => {
        const nothing = { accountId: ACCOUNT_ID, accountName: '', plan: null, touches: [], handoffs: [], contacts: [] };

        expect(toAccountPicture(undefined, ACCOUNT_ID)).toEqual(nothing);
        expect(toAccountPicture({ uiapi: null }, ACCOUNT_ID)).toEqual(nothing);
    });

    it('skips rows that a partly failed query left empty, and touches of a value it does not know', () => {
        const data = rawPicture({ touches: [rawTouch('a02a', { Channel__c: { value: 'Pigeon' } }), rawTouch('a02b')] });
        const contacts = { edges: [null, { node: null }] };
        const query = { ...data.uiapi?.query, Contact: contacts };

        const picture = toAccountPicture({ uiapi: { query } }, ACCOUNT_ID);

        expect(picture.touches.map(({ id }) => id)).toEqual(['a02b']);
        expect(picture.contacts).toEqual([]);
    });

    it('maps handoffs without their topic', () => {
        const handoff = {
            Id: 'a03000000000001AAA',
            Kind__c: { value: 'Medical_Request' },
            From_Function__c: { value: 'Commercial' },
            To_Function__c: { value: 'Medical' },
            Status__c: { value: 'Accepted' },
            Due_At__c: { value: null },
            CreatedDate: { value: '2026-03-01T00:00:00.000Z' }
        };
        const query = { Field_Handoff__c: { edges: [{ node: handoff }, { node: { Id: 'a03x' } }] } };

        expect(toAccountPicture({ uiapi: { query } }, ACCOUNT_ID).handoffs).toEqual([
            {
                id: 'a03000000000001AAA',
                kind: 'Medical_Request',
                from: 'Commercial',
                to: 'Medical',
                status: 'Accepted',
                hcp: null,
                dueAt: null,
                createdAt: '2026-03-01T00:00:00.000Z'
            }
        ]);
    });

    it('says when the account has more touches than were read', () => {
        expect(hasMoreTouches(rawPicture({ hasNextPage: true }))).toBe(true);
        expect(hasMoreTouches(rawPicture())).toBe(false);
        expect(hasMoreTouches(undefined)).toBe(false);
    });

    it('takes an objective without owner, dates and numbers', () => {
        const bare = rawObjective({
            Target__c: { value: null },
            Owner_Function__c: null,
            Contributing_Functions__c: null
        });

        expect(toAccountPicture(rawPicture({ objectives: [bare] }), ACCOUNT_ID).plan?.objectives[0]).toMatchObject({
            target: null,
            ownerFunction: null,
            contributingFunctions: []
        });
    });
});
