import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { decide, DEFAULT_PROTOCOL, sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import { CoverageReading, type CoverageData } from 'c/coverageData';
import type { ReplayRow } from 'c/protocolReplay';
import ProtocolReplayPanel from 'c/protocolReplayPanel';
import { saveCsv } from 'c/triadCsv';
import { answersOf, field, planRow, touchRow } from '../../coverageData/__tests__/data/answers';

jest.mock('c/triadCsv', () => ({ ...jest.requireActual<object>('c/triadCsv'), saveCsv: jest.fn() }));

// The stubs of sfdx-lwc-jest add emit and emitErrors, which the platform's types do not know.
const query = graphql as unknown as {
    emit(data: CoverageData): void;
    emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};

const TODAY = '2026-03-18';
const isNew = { Journey_Stage__c: field('New') };
const seeded = () =>
    answersOf({
        plans: [planRow(1, isNew), planRow(2), planRow(3, { ...isNew, Account__r: { BillingState: field('ME') } })],
        touches: [touchRow('c', 2, '2026-03-10')]
    });
const REACTIVE: SequenceProtocol = {
    ...DEFAULT_PROTOCOL,
    version: 2,
    settings: { ...DEFAULT_PROTOCOL.settings, proactiveMedical: false }
};

describe('c-protocol-replay-panel', () => {
    beforeEach(() => {
        const doNotFake = ['queueMicrotask', 'nextTick', 'setTimeout'] as const;
        jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), doNotFake: [...doNotFake] });
    });

    afterEach(() => {
        jest.useRealTimers();
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    function mount(draft: SequenceProtocol = REACTIVE) {
        const element = createElement('c-protocol-replay-panel', { is: ProtocolReplayPanel });
        Object.assign(element, { draft, active: DEFAULT_PROTOCOL });
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const rows = () => (find('c-protocol-replay-list') as unknown as { rows: ReplayRow[] } | null)?.rows;
        return { element, find, rows };
    }

    async function answer(answers: readonly CoverageData[]) {
        await answers.reduce((before, one) => before.then(() => query.emit(one)), Promise.resolve());
        await Promise.resolve();
    }

    /** The work goes on in tasks of its own. */
    function done(find: (selector: string) => HTMLElement | null) {
        return new Promise<void>((resolve) => {
            const look = () => (find('.headline') ? resolve() : setTimeout(look, 0));
            setTimeout(look, 0);
        });
    }

    async function replayed(draft?: SequenceProtocol) {
        const mounted = mount(draft);
        mounted.find('.start')?.click();
        await Promise.resolve();
        await answer(seeded());
        await done(mounted.find);
        return mounted;
    }

    const choose = (period: HTMLElement | null, value: string) =>
        period?.dispatchEvent(new CustomEvent('change', { detail: { value } }));

    it('reads nothing before it is asked to', async () => {
        const { element, find } = mount();
        await answer(seeded().slice(0, 1));
        expect(find('c-coverage-progress')).toBeNull();
        expect(find('.headline')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('equals a fresh run under the draft, row by row', async () => {
        const { element, rows } = await replayed();
        const reading = new CoverageReading();
        seeded().forEach((one) => reading.take(one));
        const fresh = reading.source().accounts.map(({ accountId, picture }) => {
            const { answer: to, ruleId, notBefore } = decide(sequenceFacts(picture, REACTIVE, TODAY), REACTIVE);
            return { accountId, to: { answer: to, ruleId, notBefore } };
        });
        expect(rows()?.map(({ accountId }) => accountId)).toEqual(['account-1', 'account-2', 'account-3']);
        expect(rows()?.map(({ accountId, to }) => ({ accountId, to }))).toEqual(fresh);
        await expect(element).toBeAccessible();
    });

    it('says so where nothing changes', async () => {
        const { find } = await replayed({ ...DEFAULT_PROTOCOL, version: 3 });
        expect(find('.headline')).not.toBeNull();
        expect(find('c-protocol-replay-matrix')).toBeNull();
        expect(find('.silent')).toBeNull();
    });

    it('narrows the list to a pair, and exports what is shown', async () => {
        const { find, rows } = await replayed();
        const pair = { from: 'Medical', to: 'Commercial' };
        find('c-protocol-replay-matrix')?.dispatchEvent(new CustomEvent('chosen', { detail: pair }));
        await Promise.resolve();
        const shown = rows() ?? [];
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.every(({ from, to }) => from.answer === 'Medical' && to.answer === 'Commercial')).toBe(true);
        find('.export')?.click();
        const [name, text] = (saveCsv as jest.Mock).mock.calls[0] as [string, string];
        expect(name).toBe('c.Triad_Replay_File_Name.csv');
        expect(text.trim().split('\r\n')).toHaveLength(shown.length + 1);
    });

    it('can be cancelled while it reads', async () => {
        const { find } = mount();
        find('.start')?.click();
        await Promise.resolve();
        expect(find('c-coverage-progress')).not.toBeNull();
        find('c-coverage-progress')?.dispatchEvent(new CustomEvent('cancelled'));
        await Promise.resolve();
        await answer(seeded());
        expect(find('c-coverage-progress')).toBeNull();
        expect(find('.headline')).toBeNull();
    });

    it('shows what the reading failed with, and goes on', async () => {
        const { find, rows } = mount();
        find('.start')?.click();
        await Promise.resolve();
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emitErrors([{ message: 'The org is busy.' }], undefined, refresh);
        await Promise.resolve();
        find('c-triad-error-panel')?.dispatchEvent(new CustomEvent('retried'));
        expect(refresh).toHaveBeenCalledTimes(1);
        await answer(seeded());
        await done(find);
        expect(rows()).toHaveLength(3);
    });

    it('replays the last 90 days a week apart, and says what is not known of them', async () => {
        const { find, rows } = await replayed();
        choose(find('.period'), 'past');
        await done(find);
        expect(new Set(rows()?.map(({ day }) => day)).size).toBe(13);
        expect(find('.silent')?.textContent).toBe('c.Triad_Replay_Silent');
        expect(rows()?.[0]?.day).toBe('2025-12-24');
        expect(rows()?.at(-1)?.day).toBe(TODAY);
    });

    it('can be cancelled while it replays the past, and replays it when it is asked again', async () => {
        const { find, rows } = await replayed();
        choose(find('.period'), 'past');
        await Promise.resolve();
        expect(find('.headline')).toBeNull();
        find('c-coverage-progress')?.dispatchEvent(new CustomEvent('cancelled'));
        await done(find);
        expect(find('c-coverage-progress')).toBeNull();
        expect(new Set(rows()?.map(({ day }) => day))).toEqual(new Set([TODAY]));
        choose(find('.period'), 'past');
        await Promise.resolve();
        await done(find);
        expect(new Set(rows()?.map(({ day }) => day)).size).toBe(13);
    });

    it('says that the draft has changed since', async () => {
        const { element, find } = await replayed();
        element.draft = { ...REACTIVE };
        await Promise.resolve();
        expect(find('c-triad-notice')).toBeNull();
        element.draft = { ...REACTIVE, settings: { ...REACTIVE.settings, ownCoolDownDays: 14 } };
        await Promise.resolve();
        expect(find('c-triad-notice')).not.toBeNull();
    });
});
