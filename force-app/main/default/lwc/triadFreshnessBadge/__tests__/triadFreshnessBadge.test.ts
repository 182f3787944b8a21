import { createElement } from 'lwc';
import TriadFreshnessBadge from 'c/triadFreshnessBadge';
import { FRESHNESS } from 'c/triadModel';

describe('c-triad-freshness-badge', () => {
    afterEach(() => document.body.replaceChildren());

    it.each(FRESHNESS)('says %s in a word and an icon', async (freshness) => {
        const element = createElement('c-triad-freshness-badge', { is: TriadFreshnessBadge });
        element.freshness = freshness;
        document.body.appendChild(element);

        expect(element.shadowRoot?.textContent).toContain(`c.Triad_Shared_Freshness_${freshness}`);
        expect(element.shadowRoot?.querySelector('lightning-icon')).toMatchObject({
            iconName: expect.stringMatching(/^utility:/) as unknown
        });
        await expect(element).toBeAccessible();
    });
});
