import { createElement } from 'lwc';
import { judge, removeRule, changeRule, tableSections } from 'c/protocolDraft';
import ProtocolTable from 'c/protocolTable';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';

const base = content();
const NOW = new Date('2026-03-18T12:00:00Z');

describe('c-protocol-table', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object) {
        const element = createElement('c-protocol-table', { is: ProtocolTable });
        Object.assign(element, { section: tableSections(base)[2] }, state);
        document.body.appendChild(element);
        const find = <E extends HTMLElement>(selector: string) =>
            element.shadowRoot?.querySelector<E>(selector) ?? null;
        const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
        const heard = jest.fn<void, [string, unknown]>();
        for (const name of ['edited', 'changed', 'commanded', 'added']) {
            element.addEventListener(name, (event) => heard(name, (event as CustomEvent<unknown>).detail));
        }
        return { element, find, all, heard };
    }

    it('shows the rules with the conditions in use, and nothing to edit for readers', async () => {
        const { element, all, find } = mount({});
        expect(all('c-protocol-row')).toHaveLength(16);
        expect(all('[role="columnheader"]').map(({ textContent }) => textContent)).toContain(
            'c.Triad_Protocol_Condition_Recovery'
        );
        expect(all('[role="columnheader"]').map(({ textContent }) => textContent)).not.toContain(
            'c.Triad_Protocol_Condition_Tier'
        );
        expect(find('.add')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('shows findings below the first row of each rule that they name', async () => {
        const edited = changeRule(base, ruleOf(base, 'JRN-3').key, { Stage_Is__c: 'New;Aware' });
        const { findings } = judge(edited, NOW, {});
        const { element, all } = mount({ section: tableSections(edited)[2], findings });
        expect(all('c-protocol-notes')).toHaveLength(3);
        await expect(element).toBeAccessible();
    });

    it('opens one row for editing and passes its changes on', async () => {
        const { key } = ruleOf(base, 'JRN-3');
        const { element, find, heard } = mount({ isEditable: true, editedKey: key });
        const form = find('c-protocol-rule-form');
        form?.dispatchEvent(
            new CustomEvent('changed', { detail: { fields: { Stage_Is__c: 'New' }, subject: 'stage' } })
        );
        expect(heard).toHaveBeenCalledWith('changed', { key, fields: { Stage_Is__c: 'New' }, subject: 'stage' });
        form?.dispatchEvent(new CustomEvent('closed'));
        expect(heard).toHaveBeenLastCalledWith('edited', null);
        await expect(element).toBeAccessible();
    });

    it('asks for what the menu of a row says, and for new rows', () => {
        const { key } = ruleOf(base, 'JRN-3');
        const { find, heard } = mount({ isEditable: true });
        find(`c-protocol-row[data-key="${key}"]`)?.dispatchEvent(new CustomEvent('commanded', { detail: 'up' }));
        expect(heard).toHaveBeenLastCalledWith('commanded', { key, act: 'up' });
        find(`c-protocol-row[data-key="${key}"]`)?.dispatchEvent(new CustomEvent('edited'));
        expect(heard).toHaveBeenLastCalledWith('edited', key);
        find('[data-kind="row"]')?.click();
        expect(heard).toHaveBeenLastCalledWith('added', 'row');
        expect(find('[data-kind="default"]')).toBeNull();
    });

    it.each([
        ['down', 'JRN-3', 'JRN-3'],
        ['remove', 'JRN-3', 'JRN-4'],
        ['remove', 'JRN-8', 'JRN-9']
    ])('keeps the focus in the table after %s of %s', async (act, ruleId, next) => {
        const { find } = mount({ isEditable: true });
        const focusEdit = jest.fn();
        const target = find(`c-protocol-row[data-key="${ruleOf(base, next).key}"]`);
        Object.assign(target ?? {}, { focusEdit });
        const row = find(`c-protocol-row[data-key="${ruleOf(base, ruleId).key}"]`);
        row?.dispatchEvent(new CustomEvent('commanded', { detail: act }));
        expect(focusEdit).not.toHaveBeenCalled();
        await Promise.resolve();
        expect(focusEdit).toHaveBeenCalledTimes(1);
    });

    it('offers the default row where coverage lacks it', () => {
        const without = removeRule(base, ruleOf(base, 'COV-2').key);
        const { find } = mount({ section: tableSections(without)[3], isEditable: true });
        expect(find('[data-kind="default"]')).not.toBeNull();
    });

    it('says so where it has no rows', async () => {
        const none = { ...base, rules: [] };
        const { element, find } = mount({ section: tableSections(none)[0], isEditable: true });
        expect(find('.empty')).not.toBeNull();
        expect(find('[role="table"]')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
