import { createElement } from 'lwc';
import SequenceAnswer from 'c/sequenceAnswer';
import type { SequenceExplanation } from 'c/sequenceWords';
import { explanation } from '../../callSequenceCard/__tests__/explanation';

describe('c-sequence-answer', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    function mount(shown?: SequenceExplanation) {
        const element = createElement('c-sequence-answer', { is: SequenceAnswer });
        element.explanation = shown;
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        return { element, find };
    }

    it('shows nothing without an answer', () => {
        expect(mount().find('h3')).toBeNull();
    });

    it('says the function in its badge, why, and from which day', async () => {
        const { element, find } = mount(explanation());
        expect(find('c-triad-function-badge')).toMatchObject({ fieldFunction: 'Access', text: 'Access goes next' });
        expect(find('.reason')?.textContent).toBe('Because access work is urgent here.');
        expect(find('.timing')?.title).toBe('March 23, 2026');
        expect(find('.timing')?.textContent).toContain('Earliest visit in 5 days');
        expect(find('.timing .slds-assistive-text')?.textContent).toBe('(March 23, 2026)');
        expect(find('.hold')).toBeNull();
        expect(find('lightning-badge')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('marks the turn of the user', () => {
        const { find } = mount(explanation({ isOwnTurn: true }));
        expect(find('lightning-badge')).toMatchObject({ label: 'c.Triad_Sequence_Your_Turn' });
    });

    it('says a hold before everything', async () => {
        const reason = 'A no-contact hold stands on this account.';
        const { element, find } = mount(
            explanation({ answer: 'No_One', headline: 'No one goes next', reason, isHold: true })
        );
        expect(element.shadowRoot?.firstElementChild?.className).toBe('hold');
        expect(find('.hold')).toMatchObject({ variant: 'error', textContent: reason });
        expect(find('c-triad-function-badge')).toBeNull();
        expect(find('.no-one')?.textContent).toContain('No one goes next');
        expect(find('.reason')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('leaves the day away where there is none to say', () => {
        expect(mount(explanation({ timing: { key: 'timing', text: '' } })).find('.timing')).toBeNull();
    });
});
