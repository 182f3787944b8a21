import { createElement } from 'lwc';
import TouchDetails from 'c/touchDetails';
import { touch } from '../../triadData/__tests__/data/samples';

describe('c-touch-details', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object = {}) {
        const element = createElement('c-touch-details', { is: TouchDetails });
        Object.assign(element, { touch: touch('a', { status: 'Planned' }), ...state });
        document.body.appendChild(element);
        const facts = () => [...(element.shadowRoot?.querySelectorAll('dt') ?? [])].map((fact) => fact.textContent);
        const buttons = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button') ?? [])];
        const heard = (name: string) => {
            const listener = jest.fn();
            element.addEventListener(name, listener);
            return listener;
        };
        return { element, facts, buttons, heard };
    }

    it('says who, how, when and by whom, and is accessible', async () => {
        const { element, facts } = mount();

        expect(facts()).toEqual([
            'c.Triad_Touch_When',
            'c.Triad_Touch_Hcp',
            'c.Triad_Touch_Channel',
            'c.Triad_Touch_Status',
            'c.Triad_Touch_Owner'
        ]);
        await expect(element).toBeAccessible();
    });

    it('adds partner, note, clash and request where they are', () => {
        const { element, facts } = mount({
            touch: touch('a', { requestedByHcp: true }),
            partner: touch('b', { fieldFunction: 'Medical' }),
            note: 'Bring the form.',
            isClash: true
        });

        expect(facts()).toEqual(expect.arrayContaining(['c.Triad_Touch_Coordinated_With', 'c.Triad_Touch_Note']));
        expect(element.shadowRoot?.querySelector('c-triad-notice')).not.toBeNull();
        expect(element.shadowRoot?.textContent).toContain('c.Triad_Touch_Requested');
    });

    it('offers no action to other functions', () => {
        expect(mount().buttons()).toEqual([]);
    });

    it('lets its own function edit, complete and cancel what is planned', () => {
        const { buttons, heard } = mount({ isOwn: true });
        const listeners = ['edited', 'withdrawn', 'completed'].map(heard);

        buttons().forEach((button) => button.click());

        expect(buttons()).toHaveLength(3);
        listeners.forEach((listener) => expect(listener).toHaveBeenCalledTimes(1));
    });

    it('lets its own function only edit what is completed', () => {
        const { buttons } = mount({ isOwn: true, touch: touch('a') });

        expect(buttons()).toMatchObject([{ label: 'c.Triad_Touch_Edit' }]);
    });

    it('closes by its button and by Escape', () => {
        const { element, heard } = mount();
        const closed = heard('closed');

        element.shadowRoot?.querySelector<HTMLElement>('lightning-button-icon')?.click();
        element.shadowRoot?.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

        expect(closed).toHaveBeenCalledTimes(2);
    });
});
