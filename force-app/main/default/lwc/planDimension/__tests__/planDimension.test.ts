import { createElement } from 'lwc';
import PlanDimension from 'c/planDimension';
import type { PlanDimension as Dimension } from 'c/triadModel';
import { dimension } from '../../triadData/__tests__/data/samples';

describe('c-plan-dimension', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(overrides: Partial<Dimension> = {}, state: { isOwn?: boolean; isReviewable?: boolean } = {}) {
        const element = createElement('c-plan-dimension', { is: PlanDimension });
        element.dimension = dimension(overrides);
        Object.assign(element, state);
        document.body.appendChild(element);
        return element;
    }
    const textOf = (element: HTMLElement, selector: string) => element.shadowRoot?.querySelector(selector)?.textContent;

    it('shows standing, summary, lead and review to everyone, and is accessible', async () => {
        const element = mount();

        expect(textOf(element, '.standing')).toContain('c.Triad_Plan_Standing_Developing');
        expect(textOf(element, '.summary')).toBe('Two prescribers interested.');
        expect(element.shadowRoot?.textContent).toContain('Sam Vale');
        expect(element.shadowRoot?.querySelector('c-triad-relative-date')).toMatchObject({
            value: '2026-01-05T09:00:00.000Z'
        });
        await expect(element).toBeAccessible();
    });

    it('offers no edit and no review for the part of another function', () => {
        const element = mount();

        expect(element.shadowRoot?.querySelector('lightning-button-icon')).toBeNull();
        expect(element.shadowRoot?.querySelector('lightning-button')).toBeNull();
    });

    it('says who keeps a summary that the reader may not see, and that an empty one is empty', () => {
        expect(textOf(mount({ summary: undefined }), '.summary')).toBe('c.Triad_Plan_Kept_By');
        expect(textOf(mount({ summary: null }), '.summary')).toBe('c.Triad_Plan_No_Summary');
    });

    it('says what is missing', () => {
        const element = mount({ standing: null, lead: null, reviewedAt: null });

        expect(textOf(element, '.standing')).toContain('c.Triad_Plan_No_Standing');
        expect(element.shadowRoot?.textContent).toContain('c.Triad_Plan_No_Lead');
        expect(element.shadowRoot?.textContent).toContain('c.Triad_Plan_Never_Reviewed');
    });

    it('lets its own function edit', () => {
        const element = mount({}, { isOwn: true });
        const edited = jest.fn();
        element.addEventListener('edited', edited);

        element.shadowRoot?.querySelector<HTMLElement>('lightning-button-icon')?.click();

        expect(edited).toHaveBeenCalledTimes(1);
    });

    it('lets its lead review a part that is due', () => {
        const element = mount({}, { isOwn: true, isReviewable: true });
        const reviewed = jest.fn();
        element.addEventListener('reviewed', reviewed);

        element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();

        expect(reviewed).toHaveBeenCalledTimes(1);
    });
});
