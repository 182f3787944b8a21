import { createElement } from 'lwc';
import TriadErrorList from 'c/triadErrorList';

describe('c-triad-error-list', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(errors: string[]) {
        const element = createElement('c-triad-error-list', { is: TriadErrorList });
        element.errors = errors;
        document.body.appendChild(element);
        return element;
    }

    it('shows each reason and is accessible', async () => {
        const element = mount(['Not yours.', 'Not now.']);
        const reasons = [...(element.shadowRoot?.querySelectorAll('p') ?? [])].map((reason) => reason.textContent);

        expect(reasons).toEqual(['Not yours.', 'Not now.']);
        await expect(element).toBeAccessible();
    });

    it('draws nothing without errors', () => {
        expect(mount([]).shadowRoot?.querySelector('c-triad-notice')).toBeNull();
    });
});
