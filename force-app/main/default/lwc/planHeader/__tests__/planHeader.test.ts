import { createElement } from 'lwc';
import PlanHeader from 'c/planHeader';
import type { SharedPlan } from 'c/triadModel';
import { plan } from '../../triadData/__tests__/data/samples';

describe('c-plan-header', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(overrides: Partial<SharedPlan> = {}) {
        const element = createElement('c-plan-header', { is: PlanHeader });
        element.plan = plan(overrides);
        document.body.appendChild(element);
        return element;
    }

    it('shows owner, stage, tier and freshness, and is accessible', async () => {
        const element = mount();
        const facts = [...(element.shadowRoot?.querySelectorAll('dd') ?? [])].map((fact) => fact.textContent);

        expect(facts.slice(0, 3)).toEqual(['Olive Hart', 'c.Triad_Plan_Stage_Evaluating', 'A']);
        expect(element.shadowRoot?.querySelector('c-triad-freshness-badge')).toMatchObject({ freshness: 'Current' });
        expect(element.shadowRoot?.querySelector('c-triad-notice')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('puts a hold above everything', () => {
        const element = mount({ hold: 'No_Contact' });

        const first = element.shadowRoot?.firstElementChild;
        expect(first?.localName).toBe('c-triad-notice');
        expect(first?.textContent).toBe('c.Triad_Plan_Hold_No_Contact');
    });

    it('says when nobody owns the plan and no tier is set', () => {
        const element = mount({ owner: { id: '', name: '' }, tier: null });
        const facts = [...(element.shadowRoot?.querySelectorAll('dd') ?? [])].map((fact) => fact.textContent);

        expect(facts).toContain('c.Triad_Plan_No_Owner');
        expect(facts).toContain('c.Triad_Plan_No_Tier');
    });
});
