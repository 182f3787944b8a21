import { createElement } from 'lwc';
import TriadSkeleton from 'c/triadSkeleton';

describe('c-triad-skeleton', () => {
    afterEach(() => document.body.replaceChildren());

    it('keeps the height of what comes and says that it is loading', async () => {
        const element = createElement('c-triad-skeleton', { is: TriadSkeleton });
        element.height = 260;
        document.body.appendChild(element);

        const bars = element.shadowRoot?.querySelector('[role="status"]');
        expect(bars?.getAttribute('style')).toContain('260px');
        expect(bars?.textContent).toBe('c.Triad_Shared_Loading');
        await expect(element).toBeAccessible();
    });
});
