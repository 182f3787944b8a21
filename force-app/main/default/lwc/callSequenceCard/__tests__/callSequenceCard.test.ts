import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import CallSequenceCard from 'c/callSequenceCard';
import OverrideModal from 'c/overrideModal';
import CallSequenceTraceModal from 'c/callSequenceTraceModal';
import { ACCOUNT_PICTURE_QUERY, PROTOCOL_QUERY, type AccountPictureData, type ProtocolData } from 'c/triadData';
import { ACCOUNT_ID, protocolAnswer, rawPicture, rawPlan, rawTouch } from '../../triadData/__tests__/data/samples';

const mutate = executeMutation as jest.Mock;

interface MockUser {
    OWN_FUNCTIONS: string[];
}
jest.mock('c/triadUser', () => ({ OWN_FUNCTIONS: ['Commercial'] }));
const user = jest.requireMock<MockUser>('c/triadUser');

// The stubs of sfdx-lwc-jest add emit and emitErrors, which the platform's types do not know.
const query = graphql as unknown as {
    emit(data: AccountPictureData | ProtocolData, filter?: unknown, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const isPicture = ({ query: document }: { query?: unknown }) => document === ACCOUNT_PICTURE_QUERY;
const isProtocol = ({ query: document }: { query?: unknown }) => document === PROTOCOL_QUERY;

const value = <T>(content: T) => ({ value: content });
const urgent = rawPlan({ Journey_Stage__c: value('Trialist'), Access_Signal__c: value('Urgent') });

describe('c-call-sequence-card', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: new Date('2026-03-18T12:00:00Z'), doNotFake: ['queueMicrotask', 'nextTick'] });
    });

    afterEach(() => {
        jest.useRealTimers();
        document.body.replaceChildren();
        user.OWN_FUNCTIONS = ['Commercial'];
        jest.clearAllMocks();
    });

    function mount() {
        const element = createElement('c-call-sequence-card', { is: CallSequenceCard });
        element.recordId = ACCOUNT_ID;
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        return { element, find };
    }

    async function show(data: AccountPictureData) {
        // The wires get what they ask for after the component is connected.
        await Promise.resolve();
        query.emit(data, isPicture);
        await Promise.resolve();
    }

    async function expectAccessible(element: HTMLElement) {
        // axe waits with timers of its own.
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    }

    it('asks with the variables that all panels share', async () => {
        mount();
        await Promise.resolve();
        const configs: unknown[] = [];
        query.emit(rawPicture(), (config: unknown) => configs.push(config) < 0);
        expect(configs).toContainEqual({ query: ACCOUNT_PICTURE_QUERY, variables: { recordId: ACCOUNT_ID } });
    });

    it('shows a skeleton until the data comes', async () => {
        const { element, find } = mount();
        expect(find('lightning-card')).toBeNull();
        await Promise.resolve();
        await Promise.resolve();
        expect(find('c-triad-skeleton')).not.toBeNull();
        expect(find('c-sequence-answer')).toBeNull();
        await expectAccessible(element);
    });

    it('decides by the active protocol of the org once its rules are there', async () => {
        const { find } = mount();
        const slower = { ...DEFAULT_PROTOCOL.settings, ownCoolDownDays: 60 };
        const active = { ...DEFAULT_PROTOCOL, version: 7, settings: slower };
        await show(rawPicture({ approvedDigest: protocolDigest(active) }));
        expect(find('c-triad-skeleton')).not.toBeNull();
        query.emit(protocolAnswer(active), isProtocol);
        await Promise.resolve();
        expect(find('c-sequence-answer')).toMatchObject({ explanation: { trace: { protocolVersion: '7' } } });
    });

    it('suggests nobody where the rules are not those that were approved', async () => {
        const { find } = mount();
        await show(rawPicture({ approvedDigest: '0123456789abcdef' }));
        query.emit(protocolAnswer(DEFAULT_PROTOCOL), isProtocol);
        await Promise.resolve();
        expect(find('c-triad-error-panel')).toMatchObject({ errors: ['c.Triad_Shared_Error_Protocol_Changed'] });
        expect(find('c-sequence-answer')).toBeNull();
    });

    it('shows what a read failed with, and nothing of an older answer, and tries again', async () => {
        const { element, find } = mount();
        await show(rawPicture({ plan: urgent }));
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emitErrors([{ message: 'The plan could not be read.' }], isPicture, refresh);
        await Promise.resolve();

        expect(find('c-triad-error-panel')).toMatchObject({ errors: ['The plan could not be read.'] });
        expect(find('c-sequence-answer')).toBeNull();
        find('c-triad-error-panel')?.dispatchEvent(new CustomEvent('retried'));
        expect(refresh).toHaveBeenCalledTimes(1);
        await expectAccessible(element);
    });

    it('says so where the engine cannot read the data', async () => {
        const { find } = mount();
        await show(rawPicture({ touches: [rawTouch('a02000000000001AAA', { Start_At__c: value('yesterday') })] }));
        expect(find('c-triad-error-panel')).not.toBeNull();
        expect(find('c-triad-skeleton')).toBeNull();
    });

    it('points to the plan where there is none', async () => {
        const { element, find } = mount();
        await show(rawPicture({ plan: null }));
        expect(find('c-triad-empty-state')).toMatchObject({ headline: 'c.Triad_Sequence_Empty_Title' });
        expect(find('c-sequence-answer')).toBeNull();
        await expectAccessible(element);
    });

    it.each([
        [['Commercial'], 'c.Triad_Sequence_Reason_Access_Urgent_Commercial', false],
        [['Medical'], 'c.Triad_Sequence_Reason_Access_Urgent_Medical', false],
        [['Access'], 'c.Triad_Sequence_Reason_Access_Urgent_Access', true],
        [[], 'c.Triad_Sequence_Reason_Access_Urgent', false]
    ])('gives %p the same answer in words of its own', async (ownFunctions, reason, isOwnTurn) => {
        user.OWN_FUNCTIONS = ownFunctions;
        const { element, find } = mount();
        await show(rawPicture({ plan: urgent }));

        expect(find('c-sequence-answer')).toMatchObject({
            explanation: { answer: 'Access', reason, isOwnTurn, trace: { ruleId: 'OBL-1' } }
        });
        expect(find('c-sequence-fact-list')).not.toBeNull();
        expect(find('c-sequence-change-list')).not.toBeNull();
        await expectAccessible(element);
    });

    it('says why not the others once asked', async () => {
        const { element, find } = mount();
        await show(rawPicture({ plan: urgent }));
        expect(find('c-sequence-others')).toBeNull();

        const details = find('details') as unknown as HTMLDetailsElement;
        details.open = true;
        details.dispatchEvent(new CustomEvent('toggle'));
        await Promise.resolve();
        expect(find('c-sequence-others')).toMatchObject({ others: [{ key: 'Commercial' }, { key: 'Medical' }] });
        await expectAccessible(element);
    });

    it('counts days from the day it is', async () => {
        const { find } = mount();
        await show(rawPicture({ plan: rawPlan({ Journey_Stage__c: value('Access_Blocked') }), touches: [] }));
        expect(find('c-sequence-answer')).toMatchObject({ explanation: { day: 'March 18, 2026' } });
    });

    describe('a suggestion that the own function set aside', () => {
        const aside = {
            Id: 'a0B000000000001AAA',
            Function__c: value('Commercial'),
            Kind__c: value('Dismissed'),
            Reason__c: value('Wrong_Timing'),
            Expires_On__c: value('2026-03-25'),
            Rule_Id__c: value('OBL-1'),
            Protocol_Version__c: value(1),
            Suggested_Function__c: value('Access'),
            CreatedDate: value('2026-03-17T09:00:00.000Z')
        };

        it('is folded, can be looked at, and taken back', async () => {
            const { find } = mount();
            await show(rawPicture({ plan: urgent, overrides: [aside] }));
            expect(find('c-sequence-folded')).toMatchObject({ override: { reason: 'Wrong_Timing' }, isOpen: false });
            expect(find('c-sequence-answer')).toBeNull();
            find('c-sequence-folded')?.dispatchEvent(new CustomEvent('toggled'));
            await Promise.resolve();
            expect(find('c-sequence-answer')).not.toBeNull();
            expect(find('.aside')).toBeNull();
            find('c-sequence-folded')?.dispatchEvent(new CustomEvent('restored'));
            expect((mutate.mock.calls as [{ variables: unknown }][])[0]?.[0].variables).toEqual({
                input: { Id: aside.Id, Suggestion_Override__c: { Expires_On__c: '2026-03-18' } }
            });
        });

        it.each([
            ['another function', { Function__c: value('Access') }],
            ['another rule', { Rule_Id__c: value('JRN-1') }],
            ['a day that has come', { Expires_On__c: value('2026-03-18') }]
        ])('does not fold the answer for %s', async (_name, change) => {
            const { find } = mount();
            await show(rawPicture({ plan: urgent, overrides: [{ ...aside, ...change }] }));
            expect(find('c-sequence-folded')).toBeNull();
            expect(find('c-sequence-answer')).not.toBeNull();
        });

        it('offers what the engine decided by to be set aside', async () => {
            const { find } = mount();
            await show(rawPicture({ plan: urgent }));
            find('.aside')?.click();
            expect(OverrideModal.open).toHaveBeenCalledWith(
                expect.objectContaining({
                    today: '2026-03-18',
                    suggestion: expect.objectContaining({
                        fieldFunction: 'Commercial',
                        ruleId: 'OBL-1',
                        suggestedFunction: 'Access'
                    }) as unknown
                })
            );
        });

        it('cannot be set aside by those whose function it is not', async () => {
            user.OWN_FUNCTIONS = [];
            const { find } = mount();
            await show(rawPicture({ plan: urgent }));
            expect(find('.aside')).toBeNull();
        });
    });

    it('opens the trace', async () => {
        const { find } = mount();
        await show(rawPicture({ plan: urgent }));
        find('.why')?.click();
        expect(CallSequenceTraceModal.open).toHaveBeenCalledWith({
            label: 'c.Triad_Sequence_Trace_Title',
            size: 'small',
            explanation: expect.objectContaining({ headline: 'c.Triad_Sequence_Next_Access' }) as unknown
        });
    });
});
