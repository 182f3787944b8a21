import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import CoverageBoard from 'c/coverageBoard';
import type { CoverageData } from 'c/coverageData';
import type { CoverageFilter, CoverageRow } from 'c/coverageRows';
import { saveCsv } from 'c/triadCsv';
import { answersOf, planRow, touchRow } from '../../coverageData/__tests__/data/answers';

jest.mock('c/triadCsv', () => ({ ...jest.requireActual<object>('c/triadCsv'), saveCsv: jest.fn() }));
jest.mock('c/triadUser', () => ({ OWN_FUNCTIONS: [] }));
const user = jest.requireMock<{ OWN_FUNCTIONS: string[] }>('c/triadUser');

// The stubs of sfdx-lwc-jest add emit and emitErrors, which the platform's types do not know.
const query = graphql as unknown as {
    emit(data: CoverageData): void;
    emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};

const SEEDED = answersOf({
    plans: [planRow(1), planRow(2)],
    touches: [touchRow('c', 2, '2026-03-10'), touchRow('m', 2, '2026-03-01')]
});

describe('c-coverage-board', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: new Date('2026-03-18T12:00:00Z'), doNotFake: ['queueMicrotask', 'nextTick'] });
    });

    afterEach(() => {
        jest.useRealTimers();
        document.body.replaceChildren();
        user.OWN_FUNCTIONS = [];
        jest.clearAllMocks();
    });

    function mount() {
        const element = createElement('c-coverage-board', { is: CoverageBoard });
        document.body.appendChild(element);
        const find = <E extends Element = HTMLElement>(selector: string) =>
            element.shadowRoot?.querySelector<E>(selector) ?? null;
        const names = () =>
            (find('c-coverage-heat-map') as unknown as { rows: CoverageRow[] } | null)?.rows.map(({ name }) => name);
        return { element, find, names };
    }

    async function answer(answers: readonly CoverageData[]) {
        await answers.reduce((before, one) => before.then(() => query.emit(one)), Promise.resolve());
        await Promise.resolve();
    }

    async function expectAccessible(element: HTMLElement) {
        // axe waits with timers of its own.
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    }

    it('shows how far the reading has come until all is read', async () => {
        const { element, find } = mount();
        await answer(SEEDED.slice(0, 2));
        expect(find('c-coverage-progress')).toMatchObject({ progress: { read: 4, total: 4 } });
        expect(find('c-coverage-heat-map')).toBeNull();
        await expectAccessible(element);
    });

    it('shows all accounts, the flagged ones first', async () => {
        const { element, find, names } = mount();
        await answer(SEEDED);
        expect(names()).toEqual(['Clinic 1', 'Clinic 2']);
        expect(find('c-coverage-summary')).toMatchObject({ accounts: 2, counts: { Overlooked: 1 } });
        expect(find('c-coverage-progress')).toBeNull();
        await expectAccessible(element);
    });

    it('says what would be here where no account has a plan', async () => {
        const { element, find } = mount();
        await answer(answersOf({}));
        expect(find('c-triad-empty-state')).not.toBeNull();
        expect(find('c-coverage-summary')).toBeNull();
        await expectAccessible(element);
    });

    it('shows what the reading failed with, and goes on from there', async () => {
        const { find, names } = mount();
        await answer(SEEDED.slice(0, 2));
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emitErrors([{ message: 'The org is busy.' }], undefined, refresh);
        await Promise.resolve();
        expect(find('c-triad-error-panel')).toMatchObject({ errors: ['The org is busy.'] });
        find('c-triad-error-panel')?.dispatchEvent(new CustomEvent('retried'));
        expect(refresh).toHaveBeenCalledTimes(1);
        await answer(SEEDED.slice(2));
        expect(names()).toEqual(['Clinic 1', 'Clinic 2']);
    });

    it('narrows by flag and filter, and says when nothing is left', async () => {
        const { find, names } = mount();
        await answer(SEEDED);
        find('c-coverage-summary')?.dispatchEvent(new CustomEvent('chosen', { detail: 'Overlooked' }));
        await Promise.resolve();
        expect(names()).toEqual(['Clinic 1']);
        const filter: Partial<CoverageFilter> = { region: 'ME' };
        find('c-coverage-filters')?.dispatchEvent(new CustomEvent('filtered', { detail: filter }));
        await Promise.resolve();
        expect(find('.none')).not.toBeNull();
        find('.none lightning-button')?.click();
        await Promise.resolve();
        expect(names()).toEqual(['Clinic 1', 'Clinic 2']);
    });

    it('opens the accounts of a territory', async () => {
        const { find, names } = mount();
        await answer(SEEDED);
        find('c-coverage-filters')?.dispatchEvent(new CustomEvent('grouped', { detail: 'territory' }));
        await Promise.resolve();
        expect(names()).toHaveLength(1);
        const [territory] = (find('c-coverage-heat-map') as unknown as { rows: CoverageRow[] }).rows;
        find('c-coverage-heat-map')?.dispatchEvent(new CustomEvent('opened', { detail: territory?.key }));
        await Promise.resolve();
        expect(find('c-coverage-filters')).toMatchObject({ grouping: 'account', filter: { territory: 'Sam Vale' } });
    });

    it('exports the rows that are shown, with the day in the name of the file', async () => {
        const { find } = mount();
        await answer(SEEDED);
        find('c-coverage-filters')?.dispatchEvent(new CustomEvent('exported'));
        const [name, text] = (saveCsv as jest.Mock).mock.calls[0] as [string, string];
        expect(name).toBe('c.Triad_Coverage_File_Name.csv');
        expect(text).toContain('Clinic 1,OH,Sam Vale,0,6,0');
    });

    it('shows Medical no target of the others', async () => {
        user.OWN_FUNCTIONS = ['Medical'];
        const { find } = mount();
        await answer(SEEDED);
        const { rows } = find('c-coverage-heat-map') as unknown as { rows: CoverageRow[] };
        const cells = rows.flatMap((row) => row.cells);
        expect(cells.filter(({ target }) => target !== null).map(({ fieldFunction }) => fieldFunction)).toEqual([
            'Medical',
            'Medical'
        ]);
    });
});
