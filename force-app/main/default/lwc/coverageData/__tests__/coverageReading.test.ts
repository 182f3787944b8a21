import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import { CoverageReading, REPLAY_STEPS } from 'c/coverageData';
import { protocolAnswer } from '../../triadData/__tests__/data/samples';
import { answersOf, field, pageOf, planRow, touchRow } from './data/answers';

function readAll(...answers: readonly ReturnType<typeof pageOf>[]): CoverageReading {
    const reading = new CoverageReading();
    answers.forEach((answer) => reading.take(answer));
    return reading;
}

describe('a reading of all accounts', () => {
    it('asks list after list, and page after page from where the last one ended', () => {
        const reading = new CoverageReading();
        expect(reading.request?.variables).toEqual({ after: null });
        const plans = reading.request?.query;
        reading.take(pageOf('Shared_Plan__c', [planRow(1)], { endCursor: 'c1', totalCount: 2 }));
        expect(reading.request).toEqual({ query: plans, variables: { after: 'c1' } });
        expect(reading.progress).toEqual({ read: 1, total: 2 });
        reading.take(pageOf('Shared_Plan__c', [planRow(2)], { totalCount: 2 }));
        expect(reading.request?.query).not.toBe(plans);
        expect(reading.request?.variables).toEqual({ after: null });
        expect(reading.isDone).toBe(false);
    });

    it('reads for a replay all but what only collisions and windows need', () => {
        const reading = new CoverageReading(REPLAY_STEPS);
        const lists = { plans: [planRow(1)], touches: [touchRow('t1', 1, '2026-03-10')] };
        for (const answer of answersOf(lists).slice(0, REPLAY_STEPS.length)) {
            expect(reading.isDone).toBe(false);
            reading.take(answer);
        }
        expect(reading.isDone).toBe(true);
        expect(reading.source().accounts[0]?.picture.touches).toHaveLength(1);
    });

    it('ignores an answer that it has, and one of another list', () => {
        const reading = new CoverageReading();
        const first = pageOf('Shared_Plan__c', [planRow(1)], { endCursor: 'c1', totalCount: 2 });
        reading.take(first);
        const { request } = reading;
        reading.take(first);
        reading.take(pageOf('Field_Engagement__c', []));
        expect(reading.request).toEqual(request);
    });

    it('ends with the accounts, and the built-in protocol where the org has none', () => {
        const reading = readAll(
            ...answersOf({
                plans: [planRow(1), planRow(2)],
                touches: [touchRow('t1', 1, '2026-03-10'), touchRow('t2', 2, '2026-03-11')],
                contacts: [{ Id: 'hcp-2' }]
            })
        );
        expect(reading.isDone).toBe(true);
        expect(reading.request).toBeUndefined();
        const { accounts, noContactHcps, protocol, isPartial } = reading.source();
        expect(protocol).toBe(DEFAULT_PROTOCOL);
        expect(isPartial).toBe(false);
        expect([...noContactHcps]).toEqual(['hcp-2']);
        expect(
            accounts.map(({ accountName, region, territory, picture }) => [
                accountName,
                region,
                territory,
                picture.touches.map(({ id }) => id)
            ])
        ).toEqual([
            ['Clinic 1', 'OH', 'Sam Vale', ['t1']],
            ['Clinic 2', 'OH', 'Sam Vale', ['t2']]
        ]);
    });

    it('asks for the rules of the active protocol, last', () => {
        const active = {
            ...DEFAULT_PROTOCOL,
            version: 7,
            settings: { ...DEFAULT_PROTOCOL.settings, ownCoolDownDays: 9 }
        };
        const [, ...others] = answersOf({});
        const reading = readAll(pageOf('Shared_Plan__c', [], { digest: protocolDigest(active) }), ...others);
        expect(reading.isDone).toBe(false);
        expect(reading.request?.variables).toEqual({ protocolId: 'a09000000000001AAA' });
        reading.take(protocolAnswer(active));
        expect(reading.source().protocol.settings.ownCoolDownDays).toBe(9);
    });

    it('refuses rules that are not those that were approved', () => {
        const [, ...others] = answersOf({});
        const reading = readAll(pageOf('Shared_Plan__c', [], { digest: '0123456789abcdef' }), ...others);
        expect(() => reading.take(protocolAnswer(DEFAULT_PROTOCOL))).toThrow('c.Triad_Shared_Error_Protocol_Changed');
    });

    it('is partial where a bound left rows out', () => {
        const [plans, , ...others] = answersOf({ plans: [planRow(1)] });
        const touches = pageOf('Field_Engagement__c', [touchRow('t1', 1, '2026-03-10')], { totalCount: 3 });
        expect(readAll(plans as typeof touches, touches, ...others).source().isPartial).toBe(true);
    });

    it('knows touches elsewhere of an HCP whom somebody plans to see, and when handoffs were accepted', () => {
        const seen = { HCP__c: field('hcp-9') };
        const [account] = readAll(
            ...answersOf({
                plans: [planRow(1)],
                touches: [
                    touchRow('here', 1, '2026-03-20', { ...seen, Status__c: field('Planned') }),
                    touchRow('there', 2, '2026-03-19', seen),
                    touchRow('mail', 2, '2026-03-19', { ...seen, Channel__c: field('Email') })
                ],
                handoffs: [
                    {
                        Id: 'h1',
                        Account__c: field('account-1'),
                        HCP__c: field('hcp-9'),
                        Kind__c: field('Medical_Request'),
                        From_Function__c: field('Commercial'),
                        To_Function__c: field('Medical'),
                        Status__c: field('Accepted'),
                        Accepted_At__c: field('2026-03-02T09:00:00.000Z'),
                        CreatedDate: field('2026-03-01T09:00:00.000Z')
                    }
                ]
            })
        ).source().accounts;
        expect(account?.touchesElsewhere.map(({ id, accountId }) => [id, accountId])).toEqual([['there', 'account-2']]);
        expect(account?.handoffDates).toEqual({ h1: { acceptedAt: '2026-03-02T09:00:00.000Z', completedAt: null } });
        expect(account?.picture.handoffs.map(({ hcp }) => hcp?.id)).toEqual(['hcp-9']);
    });
});
