import { createElement } from 'lwc';
import CallSequenceTraceModal from 'c/callSequenceTraceModal';
import { explanation } from '../../callSequenceCard/__tests__/explanation';

describe('c-call-sequence-trace-modal', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    function mount() {
        const element = createElement('c-call-sequence-trace-modal', { is: CallSequenceTraceModal });
        element.label = 'Why this answer';
        element.explanation = explanation();
        document.body.appendChild(element);
        const text = (selector: string) => element.shadowRoot?.querySelector(selector)?.textContent;
        return { element, text };
    }

    it('shows tables, facts, rule, runner-up, version and hash', async () => {
        const { element, text } = mount();
        const tables = [...(element.shadowRoot?.querySelectorAll('.tables li') ?? [])];
        expect(tables.map(({ textContent }) => textContent)).toEqual([
            'Stops: No rule applies',
            'Obligations: Rule OBL-1 answers'
        ]);
        expect(element.shadowRoot?.querySelector('c-sequence-fact-list')).toMatchObject({ facts: explanation().facts });
        expect(text('.rule')).toBe('OBL-1');
        expect(text('.runner-up')).toBe('Commercial goes next (rule JRN-8)');
        expect(text('.version')).toBe('1');
        expect(text('.hash')).toBe('0123456789abcdef');
        await expect(element).toBeAccessible();
    });

    it('closes', () => {
        const { element } = mount();
        const closed = jest.fn();
        element.addEventListener('closed', closed);
        element.shadowRoot?.querySelector<HTMLElement>('.close')?.click();
        expect(closed).toHaveBeenCalledTimes(1);
    });
});
