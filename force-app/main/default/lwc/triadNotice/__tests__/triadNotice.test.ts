import { createElement } from 'lwc';
import TriadNotice, { type NoticeVariant } from 'c/triadNotice';

describe('c-triad-notice', () => {
    afterEach(() => document.body.replaceChildren());

    it.each<[NoticeVariant, string, string]>([
        ['error', 'alert', 'utility:error'],
        ['warning', 'status', 'utility:warning'],
        ['info', 'status', 'utility:info']
    ])('announces %s as %s', async (variant, role, icon) => {
        const element = createElement('c-triad-notice', { is: TriadNotice });
        element.variant = variant;
        document.body.appendChild(element);

        expect(element.shadowRoot?.querySelector(`[role="${role}"]`)).not.toBeNull();
        expect(element.shadowRoot?.querySelector('lightning-icon')).toMatchObject({ iconName: icon });
        await expect(element).toBeAccessible();
    });
});
