import { createElement } from 'lwc';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import TouchCoordination, { type Coordination } from 'c/touchCoordination';

const picklist = getPicklistValues as unknown as { emit(data: unknown): void; error(body: unknown): void };

const ALONE: Coordination = { coordinatedWithId: '', coordinationPurpose: '', isCoordinationPolicyRead: false };

type Field = HTMLElement & { options: unknown; setCustomValidity: jest.Mock };

describe('c-touch-coordination', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(coordination: Coordination) {
        const element = createElement('c-touch-coordination', { is: TouchCoordination });
        element.coordination = coordination;
        element.leaderOptions = [
            { label: 'Nobody', value: '' },
            { label: 'Medical, Thursday', value: 'm1' }
        ];
        document.body.appendChild(element);
        const changes: unknown[] = [];
        element.addEventListener('changed', (event) => changes.push((event as CustomEvent<unknown>).detail));
        const field = (name: string) => element.shadowRoot?.querySelector<Field>(`[data-name="${name}"]`) ?? null;
        return { element, changes, field };
    }

    it('asks for purpose and policy once somebody goes along', async () => {
        expect(mount(ALONE).field('coordinationPurpose')).toBeNull();
        const { element, field } = mount({ ...ALONE, coordinatedWithId: 'm1' });
        await Promise.resolve();
        picklist.emit({ values: [{ label: 'Shared planning', value: 'Shared_Planning' }] });
        await Promise.resolve();
        expect(field('coordinationPurpose')?.options).toEqual([{ label: 'Shared planning', value: 'Shared_Planning' }]);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['coordinatedWithId', { value: 'm1' }, { coordinatedWithId: 'm1' }],
        ['coordinationPurpose', { value: 'Shared_Planning' }, { coordinationPurpose: 'Shared_Planning' }],
        ['isCoordinationPolicyRead', { checked: true }, { isCoordinationPolicyRead: true }]
    ])('tells that %s changed', (name, detail, change) => {
        const { changes, field } = mount({ ...ALONE, coordinatedWithId: 'm1' });
        field(name)?.dispatchEvent(new CustomEvent('change', { detail }));
        expect(changes).toEqual([change]);
    });

    it('says beside each field what it lacks', () => {
        const { element, field } = mount({ ...ALONE, coordinatedWithId: 'm1' });
        for (const name of ['coordinationPurpose', 'isCoordinationPolicyRead']) {
            Object.assign(field(name) ?? {}, { setCustomValidity: jest.fn(), reportValidity: jest.fn() });
        }
        element.showProblems(true, false);
        expect(field('coordinationPurpose')?.setCustomValidity).toHaveBeenCalledWith(
            'c.Triad_Touch_Error_Purpose_Missing'
        );
        expect(field('isCoordinationPolicyRead')?.setCustomValidity).toHaveBeenCalledWith('');
    });

    it('says why the purposes could not be read', async () => {
        const { element } = mount({ ...ALONE, coordinatedWithId: 'm1' });
        await Promise.resolve();
        picklist.error({ message: 'Nothing there.' });
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('c-triad-error-list')).toMatchObject({ errors: ['Nothing there.'] });
    });
});
