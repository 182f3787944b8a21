import { createElement } from 'lwc';
import ProtocolStatus from 'c/protocolStatus';

const STATUSES = ['Draft', 'Validated', 'Approved', 'Active', 'Retired'] as const;

describe('c-protocol-status', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(status?: (typeof STATUSES)[number]) {
        const element = createElement('c-protocol-status', { is: ProtocolStatus });
        Object.assign(element, status && { status });
        document.body.appendChild(element);
        return { element, badge: () => element.shadowRoot?.querySelector<HTMLElement>('.badge') };
    }

    it.each(STATUSES)('says %s in words and by a class of its own', async (status) => {
        const { element, badge } = mount(status);
        expect(badge()?.textContent).toBe(`c.Triad_Protocol_Status_${status}`);
        expect(badge()?.className).toBe(`badge ${status.toLowerCase()}`);
        await expect(element).toBeAccessible();
    });

    it('follows the version', async () => {
        const { element, badge } = mount();
        expect(badge()?.className).toBe('badge draft');
        element.status = 'Active';
        await Promise.resolve();
        expect(badge()?.className).toBe('badge active');
    });
});
