import { createElement } from 'lwc';
import PlanObjectives from 'c/planObjectives';
import type { PlanObjective } from 'c/triadModel';
import { objective } from '../../triadData/__tests__/data/samples';

describe('c-plan-objectives', () => {
    beforeEach(() => jest.useFakeTimers({ now: new Date('2026-03-04T20:00:00.000Z'), doNotFake: ['nextTick'] }));
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    function mount(objectives: PlanObjective[]) {
        const element = createElement('c-plan-objectives', { is: PlanObjectives });
        element.objectives = objectives;
        document.body.appendChild(element);
        return element;
    }
    const rowsOf = (element: HTMLElement) => [...(element.shadowRoot?.querySelectorAll('li') ?? [])];

    it('shows how far each goal is, whose it is and when it is due', async () => {
        const element = mount([objective()]);
        const [row] = rowsOf(element);

        expect(row?.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('25');
        expect(row?.querySelector('.due')?.textContent).toContain('c.Triad_Plan_Objective_Due');
        const badges = [...(row?.querySelectorAll('c-triad-function-badge') ?? [])];
        expect(badges).toMatchObject([{ fieldFunction: 'Commercial' }, { fieldFunction: 'Access' }]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('marks an overdue goal, and only while it is open', () => {
        const element = mount([
            objective({ id: 'a01a', dueDate: '2026-03-03' }),
            objective({ id: 'a01b', dueDate: '2026-03-03', status: 'Done' })
        ]);
        const [open, done] = rowsOf(element);

        expect(open?.querySelector('.overdue')).not.toBeNull();
        expect(done?.querySelector('.due')).toBeNull();
        expect(done?.textContent).toContain('c.Triad_Plan_Objective_Done');
    });

    it('lists open goals before closed ones', () => {
        const element = mount([
            objective({ id: 'a01a', status: 'Dropped', measure: 'Old' }),
            objective({ id: 'a01b' })
        ]);

        expect(rowsOf(element).map((row) => row.querySelector('.measure')?.textContent)).toEqual([
            'New starts per quarter',
            'Old'
        ]);
    });

    it('draws no bar without a target', () => {
        const [row] = rowsOf(mount([objective({ target: null })]));

        expect(row?.querySelector('[role="progressbar"]')).toBeNull();
        expect(row?.textContent).toContain('c.Triad_Plan_No_Target');
    });

    it('says what would be here', () => {
        expect(mount([]).shadowRoot?.textContent).toContain('c.Triad_Plan_Objectives_Empty');
    });
});
