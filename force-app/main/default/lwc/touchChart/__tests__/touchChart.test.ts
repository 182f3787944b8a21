import { createElement } from 'lwc';
import TouchChart from 'c/touchChart';
import type { Touch } from 'c/triadModel';
import { touch } from '../../triadData/__tests__/data/samples';

const TOUCHES = [
    touch('c1', { startAt: '2026-01-10T17:00:00.000Z' }),
    touch('c2', { startAt: '2026-03-01T17:00:00.000Z' }),
    touch('m1', { startAt: '2026-03-20T17:00:00.000Z', fieldFunction: 'Medical', status: 'Planned', hcp: null })
];

describe('c-touch-chart', () => {
    beforeEach(() => jest.useFakeTimers({ now: new Date('2026-03-04T20:00:00.000Z'), doNotFake: ['nextTick'] }));
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    function mount(touches: readonly Touch[] = TOUCHES) {
        const element = createElement('c-touch-chart', { is: TouchChart });
        element.touches = touches;
        document.body.appendChild(element);
        const opened = jest.fn<void, [string]>();
        element.addEventListener('opened', (event) => opened((event as CustomEvent<string>).detail));
        const mark = (id: string) => element.shadowRoot?.querySelector<SVGGElement>(`[data-id="${id}"]`) ?? null;
        const press = (id: string, key: string) =>
            mark(id)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const focused = () => (element.shadowRoot?.activeElement as SVGGElement | null)?.dataset.id;
        const marks = () => [...(element.shadowRoot?.querySelectorAll<SVGGElement>('[role="button"]') ?? [])];
        return { element, opened, mark, marks, press, focused };
    }

    it('draws one mark per touch, says all of it, and is accessible', async () => {
        const { element, marks, mark } = mount();

        expect(marks().map(({ dataset }) => dataset.id)).toEqual(['c1', 'c2', 'm1']);
        expect(mark('c1')?.getAttribute('aria-label')).toBe('c.Triad_Touch_Describe');
        expect(mark('c1')?.getAttribute('class')).toContain('commercial completed');
        expect(mark('m1')?.getAttribute('class')).toContain('medical planned');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('draws a line for each month that it names', () => {
        const { element } = mount();
        const months = [...(element.shadowRoot?.querySelectorAll('.month') ?? [])];
        const lines = months.map((month) => `M${month.getAttribute('x')} 0V192`);

        expect(months).toHaveLength(14);
        expect(element.shadowRoot?.querySelector('.tick')?.getAttribute('d')).toBe(lines.join(''));
    });

    it('rings touches that meet the same person on the same day', () => {
        const clashing = touch('m2', { startAt: '2026-03-01T20:00:00.000Z', fieldFunction: 'Medical' });
        const { element, mark } = mount([...TOUCHES, clashing]);
        const rings = [...(element.shadowRoot?.querySelectorAll('.clash') ?? [])];
        const places = rings.map((ring) => `translate(${ring.getAttribute('cx')} ${ring.getAttribute('cy')})`);

        expect(places).toEqual([mark('c2'), mark('m2')].map((item) => item?.getAttribute('transform')));
        expect(mark('c2')?.getAttribute('aria-label')).toBe('c.Triad_Touch_Describe_Clash');
        expect(mark('c1')?.getAttribute('aria-label')).toBe('c.Triad_Touch_Describe');
    });

    it('links a coordinated pair', () => {
        const follower = touch('m2', { fieldFunction: 'Medical', coordinatedWithId: 'c2' });

        expect(mount([...TOUCHES, follower]).element.shadowRoot?.querySelectorAll('.pair')).toHaveLength(1);
    });

    it('has one touch in the tab order: the one nearest to today', () => {
        const { marks } = mount();

        expect(marks().map((item) => item.getAttribute('tabindex'))).toEqual(['-1', '0', '-1']);
    });

    it('moves along a lane and between lanes by arrow keys, and the tab stop with it', async () => {
        const { mark, press, focused } = mount();
        mark('c2')?.focus();

        press('c2', 'ArrowLeft');
        expect(focused()).toBe('c1');
        press('c1', 'ArrowDown');
        await Promise.resolve();

        expect(focused()).toBe('m1');
        expect(mark('m1')?.getAttribute('tabindex')).toBe('0');
        expect(mark('c2')?.getAttribute('tabindex')).toBe('-1');
    });

    it('opens a touch by Enter, by space and by click', () => {
        const { mark, press, opened } = mount();

        press('c1', 'Enter');
        press('c2', ' ');
        mark('m1')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));

        expect(opened.mock.calls).toEqual([['c1'], ['c2'], ['m1']]);
    });

    it('shows the card of the touch under pointer or focus, and hides it on Escape', async () => {
        const { element, mark, press } = mount();
        const card = async () => {
            await Promise.resolve();
            return element.shadowRoot?.querySelector('.card') ?? null;
        };

        mark('c1')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        expect((await card())?.textContent).toBe('c.Triad_Touch_Describe');
        mark('c1')?.dispatchEvent(new MouseEvent('mouseout', { bubbles: true }));
        expect(await card()).toBeNull();
        mark('c2')?.focus();
        expect(await card()).not.toBeNull();
        press('c2', 'Escape');
        expect(await card()).toBeNull();
    });

    it('draws the lanes without touches', () => {
        const { element, marks } = mount([]);

        expect(marks()).toEqual([]);
        expect(element.shadowRoot?.querySelectorAll('.lane')).toHaveLength(3);
    });
});
