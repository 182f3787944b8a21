import { createElement } from 'lwc';
import SequenceFactList from 'c/sequenceFactList';
import { explanation } from '../../callSequenceCard/__tests__/explanation';

describe('c-sequence-fact-list', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('says each fact, with its day on hover and for screen readers', async () => {
        const element = createElement('c-sequence-fact-list', { is: SequenceFactList });
        element.facts = explanation().facts;
        document.body.appendChild(element);

        const items = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
        expect(items.map(({ title }) => title)).toEqual(['', 'February 5, 2026']);
        expect(items[0]?.textContent).toBe('Access work: urgent');
        expect(items[1]?.querySelector('.slds-assistive-text')?.textContent).toBe('(February 5, 2026)');
        await expect(element).toBeAccessible();
    });

    it('is empty without facts', async () => {
        const element = createElement('c-sequence-fact-list', { is: SequenceFactList });
        document.body.appendChild(element);
        expect(element.shadowRoot?.querySelectorAll('li')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });
});
