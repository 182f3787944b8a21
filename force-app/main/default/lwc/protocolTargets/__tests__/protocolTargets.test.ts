import { createElement } from 'lwc';
import ProtocolTargets from 'c/protocolTargets';
import { content } from '../../protocolData/__tests__/data/samples';

type Input = HTMLElement & { label: string; value: number | null; readOnly: boolean; min: string };

describe('c-protocol-targets', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object = {}) {
        const element = createElement('c-protocol-targets', { is: ProtocolTargets });
        Object.assign(element, { settings: content().settings }, state);
        document.body.appendChild(element);
        const all = <E extends HTMLElement>(selector: string) => [
            ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])
        ];
        const changed = jest.fn<void, [unknown]>();
        element.addEventListener('changed', (event) => changed((event as CustomEvent<unknown>).detail));
        return { element, all, changed };
    }

    it('has a target per tier for Commercial and Access, and one for all accounts for Medical', async () => {
        const { element, all } = mount();
        const counts = all('.targets').map((group) => [
            group.getAttribute('aria-label'),
            group.querySelectorAll('lightning-input').length
        ]);
        expect(counts).toEqual([
            ['c.Triad_Shared_Function_Commercial', 3],
            ['c.Triad_Shared_Function_Medical', 1],
            ['c.Triad_Shared_Function_Access', 3]
        ]);
        expect(all<Input>('lightning-input').map(({ value }) => value)).toEqual([30, 45, 90, 90, 90, 120, 180]);
        expect(all<Input>('lightning-input')[3]?.label).toBe('c.Triad_Protocol_Settings_Every');
        await expect(element).toBeAccessible();
    });

    it('tells the setting that is changed; an emptied number is blank', () => {
        const { all, changed } = mount();
        const type = (index: number, value: string) =>
            all('lightning-input')[index]?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        type(0, '21');
        type(3, '');
        expect(changed.mock.calls).toEqual([
            [{ field: 'Commercial_Target_A_Days__c', days: 21 }],
            [{ field: 'Medical_Target_Days__c', days: null }]
        ]);
    });

    it('shows a blank where a target is not set', () => {
        const { all } = mount({ settings: { ...content().settings, Access_Target_B_Days__c: null } });
        expect(all<Input>('[data-field="Access_Target_B_Days__c"]')[0]?.value).toBeNull();
    });

    it('only shows them to readers', async () => {
        const { element, all } = mount({ isReadOnly: true });
        expect(all<Input>('lightning-input').every(({ readOnly }) => readOnly)).toBe(true);
        await expect(element).toBeAccessible();
    });
});
