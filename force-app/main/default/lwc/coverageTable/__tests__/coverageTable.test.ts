import { createElement } from 'lwc';
import { accountRows } from 'c/coverageRows';
import CoverageTable from 'c/coverageTable';
import { account } from '../../coverageRows/__tests__/rows';

const ROWS = accountRows([account('a', { flags: ['Redundant'] })], new Map([['a', 'Alder Clinic']]));

describe('c-coverage-table', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(isNarrow: boolean) {
        const element = createElement('c-coverage-table', { is: CoverageTable });
        Object.assign(element, { rows: ROWS, isNarrow });
        document.body.appendChild(element);
        const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
        return { element, all };
    }

    it('says the same as the map, with the flags in a column', async () => {
        const { element, all } = mount(false);
        expect(all('td .cell').map(({ textContent }) => textContent)).toEqual(['50%', '▼0%', '1']);
        expect(all('td .flag').map(({ dataset }) => dataset.flag)).toEqual(['Redundant']);
        await expect(element).toBeAccessible();
    });

    it('puts the flags under the name where there is no room', async () => {
        const { element, all } = mount(true);
        expect(all('td .flag')).toEqual([]);
        expect(all('th .flag').map(({ dataset }) => dataset.flag)).toEqual(['Redundant']);
        await expect(element).toBeAccessible();
    });

    it('opens the row by its name', () => {
        const { element, all } = mount(false);
        const opened = jest.fn<void, [string]>();
        element.addEventListener('opened', (event) => opened((event as CustomEvent<string>).detail));
        all('.name')[0]?.click();
        expect(opened.mock.calls).toEqual([['a']]);
    });
});
