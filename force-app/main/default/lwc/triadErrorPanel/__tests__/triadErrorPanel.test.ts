import { createElement } from 'lwc';
import TriadErrorPanel from 'c/triadErrorPanel';

describe('c-triad-error-panel', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(errors: string[]) {
        const element = createElement('c-triad-error-panel', { is: TriadErrorPanel });
        element.errors = errors;
        document.body.appendChild(element);
        return element;
    }

    it('shows each error and is accessible', async () => {
        const element = mount(['No access.', 'Ask your administrator.']);

        const notice = element.shadowRoot?.querySelector('c-triad-notice');
        expect(notice?.textContent).toContain('No access.Ask your administrator.');
        await expect(element).toBeAccessible();
    });

    it('asks for another try', () => {
        const element = mount(['No access.']);
        const retried = jest.fn();
        element.addEventListener('retried', retried);

        element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();

        expect(retried).toHaveBeenCalledTimes(1);
    });
});
