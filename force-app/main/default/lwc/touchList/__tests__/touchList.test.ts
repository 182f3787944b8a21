import { createElement } from 'lwc';
import TouchList from 'c/touchList';
import { touch } from '../../triadData/__tests__/data/samples';

describe('c-touch-list', () => {
    afterEach(() => document.body.replaceChildren());

    function mount() {
        const element = createElement('c-touch-list', { is: TouchList });
        element.touches = [
            touch('old', { startAt: '2026-01-10T17:00:00.000Z' }),
            touch('a'),
            touch('b', { fieldFunction: 'Medical' })
        ];
        document.body.appendChild(element);
        return element;
    }

    it('lists the touches by month, newest first, and is accessible', async () => {
        const element = mount();
        const titles = [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map((title) => title.textContent);

        expect(titles).toEqual(['March 2026', 'January 2026']);
        expect(element.shadowRoot?.querySelectorAll('li')).toHaveLength(3);
        await expect(element).toBeAccessible();
    });

    it('says which touches clash', () => {
        expect(mount().shadowRoot?.querySelectorAll('.clash')).toHaveLength(2);
    });

    it('opens a touch', () => {
        const element = mount();
        const opened = jest.fn<void, [string]>();
        element.addEventListener('opened', (event) => opened((event as CustomEvent<string>).detail));

        element.shadowRoot?.querySelector<HTMLElement>('[data-id="old"]')?.click();

        expect(opened).toHaveBeenCalledWith('old');
    });
});
