import { createElement } from 'lwc';
import { changeRule, judge } from 'c/protocolDraft';
import ProtocolNotes from 'c/protocolNotes';
import type { ProtocolFinding } from 'c/protocolValidator';
import { content, ruleOf } from '../../protocolData/__tests__/data/samples';

const base = content();
const overlapping = changeRule(base, ruleOf(base, 'JRN-3').key, { Stage_Is__c: 'New;Aware' });
const OVERLAP = judge(overlapping, new Date('2026-03-18T12:00:00Z'), {}).findings[0] as ProtocolFinding;
const UNUSED: ProtocolFinding = {
    code: 'Never_Fired',
    severity: 'warning',
    ruleIds: ['JRN-3'],
    table: 'journey',
    parameters: { days: '90' }
};

describe('c-protocol-notes', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(findings: readonly ProtocolFinding[]) {
        const element = createElement('c-protocol-notes', { is: ProtocolNotes });
        element.findings = findings;
        document.body.appendChild(element);
        const all = <E extends HTMLElement>(selector: string) => [
            ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])
        ];
        return { element, all };
    }

    it('says each finding with its example, errors apart from warnings for the eye and the ear', async () => {
        const { element, all } = mount([OVERLAP, UNUSED]);
        expect(all('.note').map(({ className }) => className)).toEqual(['note error', 'note warning']);
        expect(all('.note')[0]?.textContent).toContain('c.Triad_Protocol_Finding_Overlap');
        expect(all('.example').map(({ textContent }) => textContent !== '')).toEqual([true, false]);
        expect(
            all<HTMLElement & { alternativeText: string }>('lightning-icon').map(
                ({ alternativeText }) => alternativeText
            )
        ).toEqual(['c.Triad_Protocol_Findings_Error', 'c.Triad_Protocol_Findings_Warning']);
        await expect(element).toBeAccessible();
    });

    it('is empty where the validator says nothing, and follows it', async () => {
        const { element, all } = mount([]);
        expect(all('.note')).toHaveLength(0);
        element.findings = [UNUSED];
        await Promise.resolve();
        expect(all('.note.warning')).toHaveLength(1);
        element.findings = [OVERLAP, UNUSED];
        await Promise.resolve();
        expect(all('.note').map(({ className }) => className)).toEqual(['note error', 'note warning']);
        await expect(element).toBeAccessible();
    });
});
