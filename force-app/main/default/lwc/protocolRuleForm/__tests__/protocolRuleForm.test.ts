import { createElement } from 'lwc';
import ProtocolRuleForm from 'c/protocolRuleForm';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';

const base = content();

describe('c-protocol-rule-form', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(ruleId: string) {
        const element = createElement('c-protocol-rule-form', { is: ProtocolRuleForm });
        const rule = ruleOf(base, ruleId);
        Object.assign(element, { rule, table: ruleId.startsWith('COV') ? 'coverage' : 'journey' });
        document.body.appendChild(element);
        const find = <E extends HTMLElement>(selector: string) =>
            element.shadowRoot?.querySelector<E>(selector) ?? null;
        const changed = jest.fn<void, [unknown]>();
        element.addEventListener('changed', (event) => changed((event as CustomEvent<unknown>).detail));
        return { element, find, changed, key: rule.key };
    }

    it('fills one field of the row at a time', async () => {
        const { element, find, changed, key } = mount('JRN-3');
        const type = (field: string, value: string | null) =>
            find(`[data-field="${field}"]`)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        type('Answer__c', 'Access');
        type('Unless_Rules__c', ' ');
        type('Valid_To__c', '2026-04-01');
        type('Rule_Id__c', '');
        expect(changed.mock.calls.map(([detail]) => detail)).toEqual([
            { fields: { Answer__c: 'Access' }, subject: `${key}:Answer__c` },
            { fields: { Unless_Rules__c: null }, subject: `${key}:Unless_Rules__c` },
            { fields: { Valid_To__c: '2026-04-01' }, subject: `${key}:Valid_To__c` },
            { fields: { Rule_Id__c: '' }, subject: `${key}:Rule_Id__c` }
        ]);
        await expect(element).toBeAccessible();
    });

    it('passes conditions on as fields', () => {
        const { find, changed, key } = mount('JRN-3');
        const detail = { condition: 'tier', value: 'A;B' };
        find('c-protocol-rule-conditions')?.dispatchEvent(new CustomEvent('changed', { detail }));
        expect(changed).toHaveBeenCalledWith({ fields: { Tier_Is__c: 'A;B' }, subject: `${key}:Tier_Is__c` });
    });

    it('asks the default row for neither conditions, answer nor dates', () => {
        const { find } = mount('COV-2');
        expect(find('c-protocol-rule-conditions')).toBeNull();
        expect(find('[data-field="Answer__c"]')).toBeNull();
        expect(find('[data-field="Reason_Code__c"]')).not.toBeNull();
    });

    it('offers no one as an answer outside of coverage only', () => {
        const answers = (ruleId: string) =>
            mount(ruleId).find<HTMLElement & { options: { value: string }[] }>('[data-field="Answer__c"]')?.options ??
            [];
        expect(answers('JRN-3').map(({ value }) => value)).toContain('No_One');
        expect(answers('COV-1').map(({ value }) => value)).not.toContain('No_One');
    });

    it('closes by button and by Escape, but not where a list closes by it', () => {
        const { element, find } = mount('JRN-3');
        const closed = jest.fn();
        element.addEventListener('closed', closed);
        const escape = (selector: string) =>
            find(selector)?.dispatchEvent(
                new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
            );
        escape('lightning-combobox');
        expect(closed).not.toHaveBeenCalled();
        escape('lightning-input');
        find('.done')?.click();
        expect(closed).toHaveBeenCalledTimes(2);
    });
});
