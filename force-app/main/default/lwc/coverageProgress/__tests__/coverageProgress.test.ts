import { createElement } from 'lwc';
import CoverageProgress from 'c/coverageProgress';

describe('c-coverage-progress', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(canCancel: boolean) {
        const element = createElement('c-coverage-progress', { is: CoverageProgress });
        Object.assign(element, { progress: { read: 30, total: 120 }, canCancel });
        document.body.appendChild(element);
        return {
            element,
            find: (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null
        };
    }

    it('says how far the reading has come', async () => {
        const { element, find } = mount(false);
        expect(find('progress')).toMatchObject({ value: 30, max: 120 });
        expect(find('.cancel')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('can be stopped where it may be', () => {
        const { element, find } = mount(true);
        const cancelled = jest.fn();
        element.addEventListener('cancelled', cancelled);
        find('.cancel')?.click();
        expect(cancelled).toHaveBeenCalledTimes(1);
    });
});
