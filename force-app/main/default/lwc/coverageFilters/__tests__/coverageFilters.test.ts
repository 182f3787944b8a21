import { createElement } from 'lwc';
import CoverageFilters from 'c/coverageFilters';
import { NO_FILTER } from 'c/coverageRows';

describe('c-coverage-filters', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(properties: object = {}) {
        const element = createElement('c-coverage-filters', { is: CoverageFilters });
        Object.assign(element, { filter: NO_FILTER, regions: ['ME', 'OH'], territories: ['Sam Vale'], ...properties });
        document.body.appendChild(element);
        const heard = jest.fn<void, [string, unknown]>();
        for (const name of ['filtered', 'grouped', 'toggled', 'exported']) {
            element.addEventListener(name, (event) => heard(name, (event as CustomEvent<unknown>).detail));
        }
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const choose = (name: string, value: string) =>
            find(`[data-name="${name}"]`)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        return { element, find, heard, choose };
    }

    it('offers the regions and territories there are, and is accessible', async () => {
        const { element, find } = mount();
        const values = (name: string) =>
            (find(`[data-name="${name}"]`) as unknown as { options: { value: string }[] }).options.map(
                ({ value }) => value
            );
        expect(values('region')).toEqual(['', 'ME', 'OH']);
        expect(values('territory')).toEqual(['', 'Sam Vale']);
        await expect(element).toBeAccessible();
    });

    it('tells what changed; no choice is no filter', () => {
        const { heard, choose, find } = mount();
        choose('region', 'OH');
        choose('fieldFunction', '');
        choose('rows', 'territory');
        find('.toggle')?.click();
        find('.export')?.click();
        expect(heard.mock.calls).toEqual([
            ['filtered', { region: 'OH' }],
            ['filtered', { fieldFunction: null }],
            ['grouped', 'territory'],
            ['toggled', null],
            ['exported', null]
        ]);
    });

    it('offers no map where there is only the table', () => {
        expect(mount({ isTableOnly: true }).find('.toggle')).toBeNull();
    });
});
