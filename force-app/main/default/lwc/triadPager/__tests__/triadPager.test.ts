import { createElement } from 'lwc';
import TriadPager from 'c/triadPager';

type Button = HTMLElement & { disabled: boolean };

describe('c-triad-pager', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(page: number, total: number) {
        const element = createElement('c-triad-pager', { is: TriadPager });
        Object.assign(element, { page, total });
        document.body.appendChild(element);
        const paged = jest.fn<void, [number]>();
        element.addEventListener('paged', (event) => paged((event as CustomEvent<number>).detail));
        const find = (selector: string) => element.shadowRoot?.querySelector<Button>(selector) ?? null;
        return { element, find, paged };
    }

    it('is not there where one page holds all', () => {
        expect(mount(0, 25).find('.pager')).toBeNull();
    });

    it('leads to the pages before and after, and not beyond the ends', async () => {
        const { element, find, paged } = mount(1, 60);
        find('.previous')?.click();
        find('.next')?.click();
        expect(paged.mock.calls).toEqual([[0], [2]]);
        expect([find('.previous')?.disabled, find('.next')?.disabled]).toEqual([false, false]);
        expect([mount(0, 60).find('.previous')?.disabled, mount(2, 60).find('.next')?.disabled]).toEqual([true, true]);
        await expect(element).toBeAccessible();
    });
});
