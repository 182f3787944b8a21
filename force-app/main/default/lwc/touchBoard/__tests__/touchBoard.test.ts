import { createElement } from 'lwc';
import TouchBoard from 'c/touchBoard';
import { touch } from '../../triadData/__tests__/data/samples';

const resizes: ((width: number) => void)[] = [];

class FakeResizeObserver {
    constructor(callback: (entries: { contentRect: { width: number } }[]) => void) {
        resizes.push((width) => callback([{ contentRect: { width } }]));
    }

    observe = jest.fn();
    disconnect = jest.fn();
}

describe('c-touch-board', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: new Date('2026-03-04T20:00:00.000Z'), doNotFake: ['nextTick'] });
        Object.assign(window, { ResizeObserver: FakeResizeObserver });
    });
    afterEach(() => {
        document.body.replaceChildren();
        resizes.length = 0;
        jest.useRealTimers();
    });

    function mount() {
        const element = createElement('c-touch-board', { is: TouchBoard });
        element.touches = [touch('a'), touch('old', { startAt: '2025-08-01T10:00:00.000Z' })];
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const zoomTo = async (value: string) => {
            find('lightning-radio-group')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await Promise.resolve();
        };
        return { element, find, zoomTo };
    }

    it('shows the chart where there is room, and is accessible', async () => {
        const { element, find } = mount();

        expect(find('c-touch-chart')).not.toBeNull();
        expect(find('c-touch-list')).toBeNull();
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('shows a list of the last months below 600 pixels and offers no chart there', async () => {
        const { find } = mount();

        resizes[0]?.(599);
        await Promise.resolve();
        expect(find('c-touch-list')).toMatchObject({ touches: [{ id: 'a' }] });
        expect(find('lightning-radio-group')).toMatchObject({ value: '3' });
        expect(find('lightning-button')).toBeNull();

        resizes[0]?.(600);
        await Promise.resolve();
        expect(find('c-touch-chart')).toMatchObject({ width: 600 });
    });

    it('shows the list on wish', async () => {
        const { find } = mount();
        expect(find('lightning-button')).toMatchObject({ label: 'c.Triad_Touch_Show_List' });

        find('lightning-button')?.click();
        await Promise.resolve();

        expect(find('c-touch-list')).toMatchObject({ touches: [{ id: 'a' }, { id: 'old' }] });
        expect(find('lightning-button')).toMatchObject({ label: 'c.Triad_Touch_Show_Chart' });
    });

    it('shows fewer months on wish, in chart and list', async () => {
        const { find, zoomTo } = mount();

        await zoomTo('3');
        expect(find('c-touch-chart')).toMatchObject({ zoom: 3 });
        find('lightning-button')?.click();
        await Promise.resolve();

        expect(find('c-touch-list')).toMatchObject({ touches: [{ id: 'a' }] });
    });

    it('says that these months are empty', async () => {
        const { element, find, zoomTo } = mount();
        element.touches = [touch('old', { startAt: '2025-08-01T10:00:00.000Z' })];

        await zoomTo('3');

        expect(find('.quiet')?.textContent).toBe('c.Triad_Touch_Empty_Window');
    });

    it('passes on which touch was opened', () => {
        const { element, find } = mount();
        const opened = jest.fn<void, [string]>();
        element.addEventListener('opened', (event) => opened((event as CustomEvent<string>).detail));

        find('c-touch-chart')?.dispatchEvent(new CustomEvent('opened', { detail: 'a' }));

        expect(opened).toHaveBeenCalledWith('a');
    });
});
