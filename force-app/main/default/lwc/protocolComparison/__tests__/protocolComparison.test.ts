import { createElement } from 'lwc';
import ProtocolComparison from 'c/protocolComparison';
import { changeRule, changeSettings, removeRule } from 'c/protocolDraft';
import { ACTIVE_ID, content, ruleOf, version } from '../../protocolData/__tests__/data/samples';

const base = content();
const other = version({ id: ACTIVE_ID, version: 1, status: 'Active' });

describe('c-protocol-comparison', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object) {
        const element = createElement('c-protocol-comparison', { is: ProtocolComparison });
        Object.assign(element, { version: version(), content: base, others: [other], otherId: ACTIVE_ID, ...state });
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const rows = () => [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
        return { element, find, rows };
    }

    it('names rows and settings with what both versions say', async () => {
        const changed = changeRule(base, ruleOf(base, 'JRN-3').key, { Stage_Is__c: 'New', Is_Default__c: false });
        const without = removeRule(changed, ruleOf(base, 'JRN-6').key);
        const now = changeSettings(without, { Is_Medical_Proactive__c: false, Holidays__c: '2026-12-25\n2026-12-26' });
        const { element, rows } = mount({ content: now, otherContent: base });
        expect(rows()).toHaveLength(4);
        expect(rows()[0]).toContain('c.Triad_Plan_Stage_Aware');
        expect(rows()[1]).toContain('c.Triad_Protocol_Compare_Removed');
        expect(rows()[2]).toContain('c.Triad_Protocol_Value_Yes');
        expect(rows()[3]).toContain('2026-12-25, 2026-12-26');
        await expect(element).toBeAccessible();
    });

    it('says that both say the same, that one is on its way, and that there is no other', async () => {
        expect(mount({ otherContent: base }).find('[role="status"]')?.textContent).toBe(
            'c.Triad_Protocol_Compare_Same'
        );
        expect(mount({}).find('c-triad-skeleton')).not.toBeNull();
        const { element, find } = mount({ others: [], otherId: undefined });
        expect(find('lightning-combobox')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('asks for the version to compare with', () => {
        const { element, find } = mount({ otherContent: base });
        const chosen = jest.fn<void, [unknown]>();
        element.addEventListener('chosen', (event) => chosen((event as CustomEvent<unknown>).detail));
        find('lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value: ACTIVE_ID } }));
        expect(chosen).toHaveBeenCalledWith(ACTIVE_ID);
    });
});
