import { createElement } from 'lwc';
import ProtocolTabs, { PARTS, type ProtocolPart } from 'c/protocolTabs';

describe('c-protocol-tabs', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(shown: ProtocolPart = 'rules') {
        const element = createElement('c-protocol-tabs', { is: ProtocolTabs });
        element.shown = shown;
        document.body.appendChild(element);
        const tabs = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
        const chosen = jest.fn<void, [unknown]>();
        element.addEventListener('chosen', (event) => {
            const { detail } = event as CustomEvent<ProtocolPart>;
            chosen(detail);
            element.shown = detail;
        });
        const press = async (key: string) => {
            const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
            const focused = element.shadowRoot?.activeElement ?? tabs()[PARTS.indexOf(element.shown)];
            focused?.dispatchEvent(event);
            await Promise.resolve();
            return event.defaultPrevented;
        };
        const focusedPart = () => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.part;
        return { element, tabs, chosen, press, focusedPart };
    }

    it('marks the part that is shown, the one stop of the Tab key', async () => {
        const { element, tabs } = mount('map');
        expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true', 'false']);
        expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0, -1]);
        await expect(element).toBeAccessible();
    });

    it('chooses a part by click', () => {
        const { tabs, chosen } = mount();
        tabs()[1]?.click();
        expect(chosen.mock.calls).toEqual([['settings']]);
    });

    it.each([
        ['ArrowRight', 'rules', 'settings'],
        ['ArrowRight', 'compare', 'rules'],
        ['ArrowLeft', 'settings', 'rules'],
        ['ArrowLeft', 'rules', 'compare'],
        ['End', 'settings', 'compare'],
        ['Home', 'map', 'rules']
    ] as const)('goes by %s from %s to %s, and the focus along', async (key, from, part) => {
        const { tabs, chosen, press, focusedPart } = mount(from);
        tabs()[PARTS.indexOf(from)]?.focus();
        expect(await press(key)).toBe(true);
        expect(chosen.mock.calls).toEqual([[part]]);
        expect(focusedPart()).toBe(part);
    });

    it('leaves other keys to the browser', async () => {
        const { tabs, chosen, press } = mount();
        tabs()[0]?.focus();
        expect(await press('ArrowDown')).toBe(false);
        expect(await press('a')).toBe(false);
        expect(chosen).not.toHaveBeenCalled();
    });
});
