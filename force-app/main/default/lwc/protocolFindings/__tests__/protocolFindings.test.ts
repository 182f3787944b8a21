import { createElement } from 'lwc';
import { judge, removeRule } from 'c/protocolDraft';
import ProtocolFindings from 'c/protocolFindings';
import type { ProtocolFinding } from 'c/protocolValidator';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';

describe('c-protocol-findings', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(findings: readonly ProtocolFinding[]) {
        const element = createElement('c-protocol-findings', { is: ProtocolFindings });
        element.findings = findings;
        document.body.appendChild(element);
        const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
        return { element, all };
    }

    it('says that everything is sound', async () => {
        const { element, all } = mount([]);
        expect(all('.count')[0]?.textContent).toContain('c.Triad_Protocol_Findings_None');
        await expect(element).toBeAccessible();
    });

    it('lists the combinations without an answer, a few first', async () => {
        const base = content();
        const without = removeRule(base, ruleOf(base, 'COV-2').key);
        const { findings } = judge(without, new Date('2026-03-18T12:00:00Z'), {});
        const { element, all } = mount(findings);
        expect(all('.line')).toHaveLength(2);
        expect(all('.groups li')).toHaveLength(8);
        all('.words lightning-button')[0]?.click();
        await Promise.resolve();
        expect(all('.groups li')).toHaveLength(39);
        await expect(element).toBeAccessible();
    });

    it('leads to the rule, or to the settings', () => {
        const base = { severity: 'warning', ruleIds: [], table: null, parameters: {} } as const;
        const { element, all } = mount([
            { ...base, code: 'Shadowed', ruleIds: ['JRN-3'], table: 'journey' },
            { ...base, code: 'Setting_Contradiction', parameters: { cause: 'Not_Positive', setting: 'hcpCap.days' } }
        ]);
        const jumped = jest.fn<void, [unknown]>();
        element.addEventListener('jumped', (event) => jumped((event as CustomEvent<unknown>).detail));
        all('.jump').forEach((button) => button.click());
        expect(jumped).toHaveBeenNthCalledWith(1, { ruleId: 'JRN-3', table: 'journey' });
        expect(jumped).toHaveBeenNthCalledWith(2, { ruleId: undefined, table: null });
    });
});
