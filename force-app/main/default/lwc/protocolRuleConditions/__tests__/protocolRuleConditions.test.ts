import { createElement } from 'lwc';
import ProtocolRuleConditions from 'c/protocolRuleConditions';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';

const base = content();

describe('c-protocol-rule-conditions', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(ruleId: string) {
        const element = createElement('c-protocol-rule-conditions', { is: ProtocolRuleConditions });
        Object.assign(element, { rule: ruleOf(base, ruleId) });
        document.body.appendChild(element);
        const pickers = () =>
            [...(element.shadowRoot?.querySelectorAll<HTMLElement>('c-protocol-value-picker') ?? [])].map(
                ({ dataset }) => dataset.condition
            );
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const changed = jest.fn<void, [unknown]>();
        element.addEventListener('changed', (event) => changed((event as CustomEvent<unknown>).detail));
        const add = async (value: string) => {
            find('lightning-button-menu')?.dispatchEvent(new CustomEvent('select', { detail: { value } }));
            await Promise.resolve();
        };
        return { element, find, pickers, changed, add };
    }

    it('shows a picker for each condition of the row', async () => {
        const { element, pickers } = mount('JRN-3');
        expect(pickers()).toEqual(['stage', 'lastTouchCommercial']);
        await expect(element).toBeAccessible();
    });

    it('adds a condition, which counts once a value is chosen', async () => {
        const { pickers, changed, add, find } = mount('JRN-3');
        await add('tier');
        expect(pickers()).toEqual(['stage', 'lastTouchCommercial', 'tier']);
        expect(find('.values .hint')?.textContent).toBe('c.Triad_Protocol_Form_Choose');
        expect(changed).not.toHaveBeenCalled();
        find('[data-condition="tier"]')?.dispatchEvent(new CustomEvent('picked', { detail: 'A' }));
        expect(changed).toHaveBeenCalledWith({ condition: 'tier', value: 'A' });
    });

    it('takes a condition away', () => {
        const { changed, find } = mount('JRN-3');
        find('lightning-button-icon[data-condition="stage"]')?.click();
        expect(changed).toHaveBeenCalledWith({ condition: 'stage', value: null });
    });

    it('says that a row without conditions matches everybody', () => {
        const { element, find } = mount('COV-2');
        expect(element.shadowRoot?.textContent).toContain('c.Triad_Protocol_Form_No_Conditions');
        expect(find('c-protocol-value-picker')).toBeNull();
    });
});
