import { createElement } from 'lwc';
import CoverageSummary from 'c/coverageSummary';

describe('c-coverage-summary', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(flag: string | null) {
        const element = createElement('c-coverage-summary', { is: CoverageSummary });
        const counts = { Overlooked: 7, Over_Served: 2, Redundant: 1, Colliding: 0 };
        Object.assign(element, { accounts: 1200, counts, flag });
        document.body.appendChild(element);
        const chosen = jest.fn<void, [string | null]>();
        element.addEventListener('chosen', (event) => chosen((event as CustomEvent<string | null>).detail));
        const tiles = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.tile') ?? [])];
        return { element, chosen, tiles };
    }

    it('counts accounts and flags, and is accessible', async () => {
        const { element, tiles } = mount(null);
        const counts = tiles().map((tile) => tile.querySelector('.count')?.textContent);
        expect(counts).toEqual(['1,200', '7', '2', '1', '0']);
        expect(tiles().map((tile) => tile.getAttribute('aria-pressed'))[0]).toBe('true');
        await expect(element).toBeAccessible();
    });

    it('chooses a flag, and none when it is pressed again', () => {
        const { chosen, tiles } = mount('Redundant');
        tiles().forEach((tile) => tile.click());
        expect(chosen.mock.calls).toEqual([[null], ['Overlooked'], ['Over_Served'], [null], ['Colliding']]);
    });
});
