import { createElement } from 'lwc';
import { changeRule, judge, removeRule } from 'c/protocolDraft';
import ProtocolMap from 'c/protocolMap';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';

const base = content();

describe('c-protocol-map', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(of = base) {
        const { protocol, findings } = judge(of, new Date('2026-03-18T12:00:00Z'), {});
        const element = createElement('c-protocol-map', { is: ProtocolMap });
        Object.assign(element, { protocol, findings });
        document.body.appendChild(element);
        const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
        return { element, all };
    }

    it('shows who answers by stage and access, and says the same as text', async () => {
        const { element, all } = mount();
        expect(all('tbody tr')).toHaveLength(7);
        expect(all('td.access')[0]?.textContent).toContain('OBL-1');
        expect(all('.lines li')).toHaveLength(7);
        expect(all('.uncovered')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('marks what gets no answer, and shows another fact', async () => {
        const { element, all } = mount(removeRule(base, ruleOf(base, 'COV-2').key));
        expect(all('.uncovered').length).toBeGreaterThan(0);
        all('lightning-combobox')[0]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'lastTouchMedical' } })
        );
        await Promise.resolve();
        expect(all('thead th').map(({ textContent }) => textContent)).toContain('c.Triad_Protocol_Value_Older');
        await expect(element).toBeAccessible();
    });

    it('is not drawn from rules that cannot be placed', async () => {
        const { element, all } = mount(changeRule(base, ruleOf(base, 'JRN-3').key, { Unless_Rules__c: 'JRN-3' }));
        expect(all('table')).toEqual([]);
        expect(element.shadowRoot?.textContent).toContain('c.Triad_Protocol_Map_Not_Drawn');
        await expect(element).toBeAccessible();
    });
});
