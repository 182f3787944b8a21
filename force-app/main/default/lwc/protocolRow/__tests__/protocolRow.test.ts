import { createElement } from 'lwc';
import { changeRule, tableSections } from 'c/protocolDraft';
import ProtocolRow from 'c/protocolRow';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';

const base = content();

describe('c-protocol-row', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(ruleId: string, state: object = {}, of = base) {
        const element = createElement('c-protocol-row', { is: ProtocolRow });
        const rule = ruleOf(of, ruleId);
        const section = tableSections(of).find(({ rows }) => rows.includes(rule));
        Object.assign(element, { rule, section, ...state });
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        return { element, find, text: () => element.shadowRoot?.textContent ?? '' };
    }

    it('shows conditions, answer, reason and exceptions', () => {
        const { text, find } = mount('JRN-2');
        expect(text()).toContain('c.Triad_Plan_Stage_New');
        expect(text()).toContain('c.Triad_Protocol_Value_D31_90, c.Triad_Protocol_Value_Older');
        expect(text()).toContain('JRN-1');
        expect(find('c-triad-function-badge')).toMatchObject({ fieldFunction: 'Commercial' });
        expect(find('.edit')).toBeNull();
    });

    it('says in each cell which column it stands in, and leaves out what it does not ask for where columns are gone', () => {
        const { element } = mount('JRN-2');
        const cells = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="cell"]') ?? [])];
        const shown = cells.filter(({ classList }) => !classList.contains('any-value'));
        expect(shown.map(({ dataset }) => dataset.label)).toEqual([
            'c.Triad_Protocol_Condition_Stage',
            'c.Triad_Protocol_Condition_Last_Commercial',
            'c.Triad_Protocol_Field_Answer',
            undefined,
            'c.Triad_Protocol_Field_Unless'
        ]);
        expect(cells.length).toBeGreaterThan(shown.length);
    });

    it('says that the default row takes everything else, and cannot be moved', () => {
        const { text, find, element } = mount('COV-2', { isEditable: true });
        expect(text()).toContain('c.Triad_Protocol_Grid_Default');
        expect(text()).toContain('c.Triad_Protocol_Value_No_One');
        expect(element.shadowRoot?.querySelectorAll('lightning-menu-item')).toHaveLength(1);
        expect(find('lightning-menu-item')).toMatchObject({ value: 'remove' });
    });

    it('flags a rule that is set aside in more than 30 of 100 suggestions', () => {
        const rate = (overrides: number) => ({
            hasRates: true,
            rate: { suggestions: 50, overrides, rate: overrides / 50, windowEnd: '2026-03-17' }
        });
        expect(mount('JRN-8', rate(17)).text()).toContain('34%');
        expect(mount('JRN-8', rate(17)).find('.alarm')).not.toBeNull();
        expect(mount('JRN-8', rate(15)).find('.alarm')).toBeNull();
    });

    it('shows the days on which a rule holds', () => {
        const dated = changeRule(base, ruleOf(base, 'JRN-3').key, { Valid_From__c: '2026-04-01' });
        expect(mount('JRN-3', {}, dated).text()).toContain('April 1, 2026 – …');
    });

    it('asks to be edited and passes commands on', () => {
        const { element, find } = mount('JRN-3', { isEditable: true });
        const edited = jest.fn();
        const commanded = jest.fn<void, [unknown]>();
        element.addEventListener('edited', edited);
        element.addEventListener('commanded', (event) => commanded((event as CustomEvent<unknown>).detail));
        find('.edit')?.click();
        find('lightning-button-menu')?.dispatchEvent(new CustomEvent('select', { detail: { value: 'duplicate' } }));
        expect(edited).toHaveBeenCalledTimes(1);
        expect(commanded).toHaveBeenCalledWith('duplicate');
    });
});
