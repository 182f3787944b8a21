import { createElement } from 'lwc';
import type { ProtocolVersion } from 'c/protocolData';
import ProtocolHeader from 'c/protocolHeader';
import { version } from '../../protocolData/__tests__/data/samples';

describe('c-protocol-header', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(overrides: Partial<ProtocolVersion>, isEditable = false) {
        const element = createElement('c-protocol-header', { is: ProtocolHeader });
        Object.assign(element, { version: version(overrides), title: 'Slower touches', isEditable });
        document.body.appendChild(element);
        const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
        return { element, all };
    }

    it('shows how far a version has come and who took the steps', async () => {
        const at = '2026-03-17T12:00:00.000Z';
        const person = { id: '005000000000004AAA', name: 'Cy Reed' };
        const { element, all } = mount({
            status: 'Approved',
            submitter: person,
            validatedAt: at,
            approver: person,
            approvedAt: at
        });
        expect(all('.now')[0]?.textContent).toContain('c.Triad_Protocol_Status_Approved');
        expect(all('.done')).toHaveLength(2);
        expect(all('.stamps li')).toHaveLength(3);
        await expect(element).toBeAccessible();
    });

    it('names retirement as a step only where it was taken', () => {
        expect(mount({ status: 'Active' }).all('.step')).toHaveLength(4);
        expect(mount({ status: 'Retired' }).all('.step')).toHaveLength(5);
    });

    it('takes the focus at its title, which tells the steps, too', () => {
        const { element, all } = mount({ status: 'Validated' });
        element.focus();
        const [title] = all('.title');
        expect(element.shadowRoot?.activeElement).toBe(title);
        expect(title?.getAttribute('aria-describedby')).toBe(all('.path')[0]?.id);
    });

    it('edits the title of a draft', async () => {
        const { element, all } = mount({}, true);
        const renamed = jest.fn<void, [unknown]>();
        element.addEventListener('renamed', (event) => renamed((event as CustomEvent<unknown>).detail));
        all('lightning-input')[0]?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Quicker' } }));
        expect(renamed).toHaveBeenCalledWith('Quicker');
        await expect(element).toBeAccessible();
    });
});
