import { createElement } from 'lwc';
import ProtocolSettings from 'c/protocolSettings';
import { content } from '../../protocolData/__tests__/data/samples';

describe('c-protocol-settings', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(isEditable: boolean) {
        const element = createElement('c-protocol-settings', { is: ProtocolSettings });
        Object.assign(element, { settings: content().settings, isEditable });
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const changed = jest.fn<void, [unknown]>();
        element.addEventListener('changed', (event) => changed((event as CustomEvent<unknown>).detail));
        return { element, find, changed };
    }

    it('changes one setting at a time; an emptied number is blank', async () => {
        const { element, find, changed } = mount(true);
        const change = (field: string, detail: object) =>
            find(`[data-field="${field}"]`)?.dispatchEvent(new CustomEvent('change', { detail }));
        change('HCP_Cap_Touches__c', { value: '4' });
        change('HCP_Cap_Days__c', { value: '' });
        change('Holidays__c', { value: ' 2026-12-25\n' });
        change('Is_Medical_Proactive__c', { checked: false });
        const detail = { field: 'Medical_Target_Days__c', days: 60 };
        find('c-protocol-targets')?.dispatchEvent(new CustomEvent('changed', { detail }));
        expect(changed.mock.calls.map(([edit]) => (edit as { settings: object }).settings)).toEqual([
            { HCP_Cap_Touches__c: 4 },
            { HCP_Cap_Days__c: null },
            { Holidays__c: '2026-12-25' },
            { Is_Medical_Proactive__c: false },
            { Medical_Target_Days__c: 60 }
        ]);
        await expect(element).toBeAccessible();
    });

    it('only shows them where they cannot be edited', () => {
        const { find } = mount(false);
        expect(find('[data-field="HCP_Cap_Days__c"]')).toMatchObject({ readOnly: true, value: 30 });
        expect(find('[data-field="Is_Medical_Proactive__c"]')).toMatchObject({ disabled: true });
    });
});
