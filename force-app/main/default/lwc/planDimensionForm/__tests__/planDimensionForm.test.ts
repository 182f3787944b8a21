import { createElement } from 'lwc';
import PlanDimensionForm, { type PartConflict, type PartEntry } from 'c/planDimensionForm';
import { dimension, TEST_USER_ID } from '../../triadData/__tests__/data/samples';

const flush = () => Promise.resolve();

describe('c-plan-dimension-form', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object = {}) {
        const element = createElement('c-plan-dimension-form', { is: PlanDimensionForm });
        Object.assign(element, { userId: TEST_USER_ID, dimension: dimension(), ...state });
        const saved = jest.fn<void, [CustomEvent<PartEntry>]>();
        const cancelled = jest.fn();
        element.addEventListener('saved', (event) => saved(event as CustomEvent<PartEntry>));
        element.addEventListener('cancelled', cancelled);
        document.body.appendChild(element);
        const fields = 'lightning-combobox, lightning-textarea, lightning-input, lightning-button';
        const field = (name: string) =>
            [...(element.shadowRoot?.querySelectorAll<HTMLElement & { name: string }>(fields) ?? [])].find(
                (candidate) => candidate.name === name
            );
        const type = (name: string, detail: object) =>
            field(name)?.dispatchEvent(new CustomEvent('change', { detail }));
        const press = (name: string, init: KeyboardEventInit) =>
            field(name)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
        const entry = () => saved.mock.calls.at(-1)?.[0].detail;
        return { element, saved, cancelled, field, type, press, entry };
    }

    it('starts with what is stored and is accessible', async () => {
        const { element, field } = mount();

        expect(field('standing')).toMatchObject({ value: 'Developing' });
        expect(field('summary')).toMatchObject({ value: 'Two prescribers interested.' });
        expect(field('lead')).toMatchObject({ checked: true });
        await expect(element).toBeAccessible();
    });

    it('saves what was typed', () => {
        const { field, type, entry } = mount();
        type('standing', { value: 'At_Risk' });
        type('summary', { value: 'New words.' });
        type('lead', { checked: false });

        field('save')?.click();

        expect(entry()).toEqual({ standing: 'At_Risk', summary: 'New words.', isLead: false });
    });

    it('saves a blank summary as none', () => {
        const { field, type, entry } = mount();
        type('summary', { value: '  ' });

        field('save')?.click();

        expect(entry()?.summary).toBeNull();
    });

    it('saves on Enter, breaks the line on Shift+Enter, cancels on Escape', () => {
        const { saved, cancelled, press } = mount();

        press('summary', { key: 'Enter', shiftKey: true });
        expect(saved).not.toHaveBeenCalled();
        press('summary', { key: 'Enter' });
        expect(saved).toHaveBeenCalledTimes(1);
        press('summary', { key: 'Escape' });
        expect(cancelled).toHaveBeenCalledTimes(1);
    });

    it('leaves the keys of the list box and of an input method alone', () => {
        const { saved, cancelled, press } = mount();

        press('standing', { key: 'Enter' });
        press('standing', { key: 'Escape' });
        press('summary', { key: 'Enter', isComposing: true });

        expect(saved).not.toHaveBeenCalled();
        expect(cancelled).not.toHaveBeenCalled();
    });

    it('does not save twice while a save runs', () => {
        const { saved, press, field } = mount({ isSaving: true });

        press('summary', { key: 'Enter' });

        expect(saved).not.toHaveBeenCalled();
        expect(field('save')).toMatchObject({ disabled: true });
    });

    it('tells the second editor who saved and keeps what was typed', async () => {
        const { element, field, type, entry } = mount();
        type('summary', { value: 'Mine.' });
        const conflict: PartConflict = {
            by: 'Mira Stone',
            at: '2026-03-04T20:00:00.000Z',
            theirs: dimension({ summary: 'Theirs.' })
        };
        Object.assign(element, { conflict, dimension: conflict.theirs });
        await flush();

        expect(element.shadowRoot?.querySelector('.conflict')?.textContent).toContain('c.Triad_Plan_Conflict');
        expect(field('save')).toMatchObject({ label: 'c.Triad_Plan_Save_Mine' });
        field('save')?.click();
        expect(entry()?.summary).toBe('Mine.');
    });

    it('shows the errors of a failed save', async () => {
        const { element } = mount();
        Object.assign(element, { errors: ['Only the lead may do that.'] });
        await flush();

        expect(element.shadowRoot?.querySelector('c-triad-error-list')).toMatchObject({
            errors: ['Only the lead may do that.']
        });
    });
});
