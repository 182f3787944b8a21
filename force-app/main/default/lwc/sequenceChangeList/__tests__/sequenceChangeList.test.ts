import { createElement } from 'lwc';
import SequenceChangeList from 'c/sequenceChangeList';
import type { ChangeLine } from 'c/sequenceWords';
import { explanation } from '../../callSequenceCard/__tests__/explanation';

describe('c-sequence-change-list', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    function mount(changes: readonly ChangeLine[]) {
        const element = createElement('c-sequence-change-list', { is: SequenceChangeList });
        element.changes = changes;
        document.body.appendChild(element);
        return element;
    }

    it('says when, and the answer then', async () => {
        const element = mount(explanation().changes);
        const texts = (selector: string) =>
            [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);
        expect(texts('.when')).toEqual([
            'Without another Medical touch, in 6 days (March 24, 2026)',
            'When the access work is resolved'
        ]);
        expect(texts('.then')).toEqual(['Medical goes next', 'Commercial goes next']);
        await expect(element).toBeAccessible();
    });

    it('says that nothing foreseen would change it', async () => {
        const element = mount([]);
        expect(element.shadowRoot?.querySelector('p')?.textContent).toBe('c.Triad_Sequence_No_Change');
        expect(element.shadowRoot?.querySelector('ul')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
