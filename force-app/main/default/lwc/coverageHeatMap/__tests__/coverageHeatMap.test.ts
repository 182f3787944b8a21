import { createElement } from 'lwc';
import CoverageHeatMap from 'c/coverageHeatMap';
import { accountRows } from 'c/coverageRows';
import { account } from '../../coverageRows/__tests__/rows';

const ROWS = accountRows(
    [account('a'), account('b')],
    new Map([
        ['a', 'Alder Clinic'],
        ['b', 'Birch Clinic']
    ])
);

describe('c-coverage-heat-map', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(functions?: readonly string[]) {
        const element = createElement('c-coverage-heat-map', { is: CoverageHeatMap });
        Object.assign(element, { rows: ROWS, ...(functions && { functions }) });
        document.body.appendChild(element);
        const opened = jest.fn<void, [string]>();
        element.addEventListener('opened', (event) => opened((event as CustomEvent<string>).detail));
        const cells = () => [...(element.shadowRoot?.querySelectorAll<SVGGElement>('.cell') ?? [])];
        const cell = (id: string) => cells().find(({ dataset }) => dataset.id === id);
        const focused = () => (element.shadowRoot?.activeElement as SVGGElement | null)?.dataset.id;
        const press = async (key: string) => {
            element.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            await Promise.resolve();
        };
        return { element, opened, cells, cell, focused, press };
    }

    it('draws a cell for each function of each row, with its number, and is accessible', async () => {
        const { element, cells } = mount();
        expect(cells().map((cell) => cell.querySelector('.value')?.textContent)).toEqual([
            '50%',
            '▼ 0%',
            '1',
            '50%',
            '▼ 0%',
            '1'
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows one function where one is asked for', () => {
        expect(
            mount(['Medical'])
                .cells()
                .map(({ dataset }) => dataset.id)
        ).toEqual(['a:Medical', 'b:Medical']);
    });

    it('has one cell in the tab order, and the arrow keys, Home and End lead to the others', async () => {
        const { cell, cells, focused, press } = mount();
        expect(cells().filter((one) => one.getAttribute('tabindex') === '0')).toEqual([cell('a:Commercial')]);
        cell('a:Commercial')?.focus();
        const keys = ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowUp', 'End', 'ArrowRight'];
        const walked = await keys.reduce<Promise<(string | undefined)[]>>(async (before, key) => {
            const walkedBefore = await before;
            await press(key);
            return [...walkedBefore, focused()];
        }, Promise.resolve([]));
        expect(walked).toEqual([
            'a:Medical',
            'b:Medical',
            'b:Medical',
            'b:Commercial',
            'a:Commercial',
            'a:Access',
            'a:Access'
        ]);
        expect(cells().filter((one) => one.getAttribute('tabindex') === '0')).toEqual([cell('a:Access')]);
    });

    it('opens the row by Enter and by a click', async () => {
        const { cell, opened, press } = mount();
        cell('b:Medical')?.focus();
        await press('Enter');
        cell('a:Access')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        expect(opened.mock.calls).toEqual([['b'], ['a']]);
    });
});
