import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { CoverageReading, coverageOfSource, medicalView } from 'c/coverageData';
import { answersOf, field, planRow, touchRow } from './data/answers';

const TODAY = '2026-03-18';

function coverage(lists: Parameters<typeof answersOf>[0], protocol = DEFAULT_PROTOCOL) {
    const reading = new CoverageReading();
    answersOf(lists).forEach((answer) => reading.take(answer));
    const [account] = coverageOfSource(reading.source(), protocol, TODAY);
    return account;
}

const medical = { Function__c: field('Medical') };

describe('coverage of what was read', () => {
    it('flags an account that all have left', () => {
        expect(coverage({ plans: [planRow(1)], touches: [touchRow('t', 1, '2025-11-01')] })?.flags).toEqual([
            'Overlooked'
        ]);
    });

    it('flags a planned touch with an HCP who is not to be contacted, or whose question is open', () => {
        const touches = [
            touchRow('planned', 1, '2026-03-20', { Status__c: field('Planned') }),
            touchRow('last', 1, '2026-03-01', { HCP__c: field('hcp-5') })
        ];
        expect(coverage({ plans: [planRow(1)], touches })?.collidesOn).toBeNull();
        const contacts = [{ Id: 'hcp-1' }];
        expect(coverage({ plans: [planRow(1)], touches, contacts })?.collidesOn).toBe('2026-03-20');
        const handoffs = [
            {
                Id: 'h1',
                Account__c: field('account-2'),
                HCP__c: field('hcp-1'),
                Kind__c: field('Medical_Request'),
                From_Function__c: field('Access'),
                To_Function__c: field('Medical'),
                Status__c: field('Offered'),
                CreatedDate: field('2026-03-01T09:00:00.000Z')
            }
        ];
        const plans = [planRow(1), planRow(2)];
        expect(coverage({ plans, touches, handoffs })?.collidesOn).toBe('2026-03-20');
    });
});

describe('coverage as Medical sees it', () => {
    const view = medicalView(DEFAULT_PROTOCOL);

    it('tells the same of two accounts that differ in tier only', () => {
        const touches = [touchRow('c', 1, '2026-01-20'), touchRow('m', 1, '2026-03-01', medical)];
        const seen = (tier: string) => coverage({ plans: [planRow(1, { Tier__c: field(tier) })], touches }, view);
        expect(seen('A')).toEqual(seen('C'));
    });

    it('counts touches of the others without a target, and flags what Medical left', () => {
        const touches = Array.from({ length: 20 }, (_, index) =>
            touchRow(`t${index}`, 1, `2025-${index < 10 ? 11 : 12}-${10 + (index % 10)}`)
        );
        const account = coverage({ plans: [planRow(1)], touches }, view);
        expect(account?.cells.map(({ touches: count, attained, takesPart }) => [count, attained, takesPart])).toEqual([
            [20, null, false],
            [0, 0, true],
            [0, null, false]
        ]);
        expect(account?.flags).toEqual(['Overlooked']);
    });
});
