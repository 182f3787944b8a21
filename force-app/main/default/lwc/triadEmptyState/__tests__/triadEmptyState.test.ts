import { createElement } from 'lwc';
import TriadEmptyState from 'c/triadEmptyState';

describe('c-triad-empty-state', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what would be here and is accessible', async () => {
        const element = createElement('c-triad-empty-state', { is: TriadEmptyState });
        element.headline = 'No touches yet';
        element.body = 'Log the first.';
        document.body.appendChild(element);

        expect(element.shadowRoot?.querySelector('.headline')?.textContent).toBe('No touches yet');
        expect(element.shadowRoot?.querySelector('.body')?.textContent).toBe('Log the first.');
        await expect(element).toBeAccessible();
    });
});
