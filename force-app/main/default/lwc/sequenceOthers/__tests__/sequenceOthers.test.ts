import { createElement } from 'lwc';
import SequenceOthers from 'c/sequenceOthers';
import { explanation } from '../../callSequenceCard/__tests__/explanation';

describe('c-sequence-others', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('says of each function why it waits, with its icon', async () => {
        const element = createElement('c-sequence-others', { is: SequenceOthers });
        element.others = explanation().others;
        document.body.appendChild(element);

        const items = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
        const icons = [...(element.shadowRoot?.querySelectorAll('lightning-icon') ?? [])];
        expect(items.map(({ title }) => title)).toEqual(['', 'March 15, 2026']);
        expect(items[0]?.textContent).toBe('Commercial is next in line.');
        expect(items[1]?.textContent).toContain('Medical waits. Last touch 3 days ago.');
        expect(icons).toMatchObject([{ iconName: 'utility:cases' }, { iconName: 'utility:knowledge_base' }]);
        await expect(element).toBeAccessible();
    });

    it('is empty where nobody waits', () => {
        const element = createElement('c-sequence-others', { is: SequenceOthers });
        document.body.appendChild(element);
        expect(element.shadowRoot?.querySelectorAll('li')).toHaveLength(0);
    });
});
