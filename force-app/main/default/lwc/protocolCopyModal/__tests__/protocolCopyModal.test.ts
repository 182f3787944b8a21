import { createElement } from 'lwc';
import ProtocolCopyModal from 'c/protocolCopyModal';

type Field = HTMLElement & { label: string; value: string; reportValidity: jest.Mock<boolean, []> };

describe('c-protocol-copy-modal', () => {
    afterEach(() => document.body.replaceChildren());

    function mount() {
        const element = createElement('c-protocol-copy-modal', { is: ProtocolCopyModal }) as unknown as HTMLElement;
        Object.assign(element, { label: 'New draft', version: '3', scope: 'North' });
        document.body.appendChild(element);
        const closed = jest.fn<void, [unknown]>();
        element.addEventListener('closed', (event) => closed((event as CustomEvent<unknown>).detail));
        const fields = [...(element.shadowRoot?.querySelectorAll<Field>('lightning-input') ?? [])];
        fields.forEach((field) => (field.reportValidity = jest.fn(() => true)));
        const type = (index: number, value: string) =>
            fields[index]?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        const press = (name: string) => {
            const buttons = element.shadowRoot?.querySelectorAll<HTMLElement & { name: string }>('lightning-button');
            [...(buttons ?? [])].find((button) => button.name === name)?.click();
        };
        return { element, closed, fields, type, press };
    }

    it('asks for a title and offers the scope of the version that is copied', async () => {
        const { element, fields } = mount();
        expect(fields.map(({ label, value }) => [label, value])).toEqual([
            ['c.Triad_Protocol_Copy_Name', undefined],
            ['c.Triad_Protocol_Copy_Scope', 'North']
        ]);
        expect(element.shadowRoot?.querySelector('p')?.textContent).toContain('c.Triad_Protocol_Copy_Hint');
        await expect(element).toBeAccessible();
    });

    it('closes with what was typed, without the blanks around it', () => {
        const { closed, type, press } = mount();
        type(0, '  Fewer visits ');
        press('create');
        type(1, ' Global ');
        press('create');
        expect(closed.mock.calls).toEqual([
            [{ title: 'Fewer visits', scope: 'North' }],
            [{ title: 'Fewer visits', scope: 'Global' }]
        ]);
    });

    it('stays open and has every field say what it lacks', () => {
        const { closed, fields, type, press } = mount();
        fields[0]?.reportValidity.mockReturnValue(false);
        press('create');
        expect(fields.map(({ reportValidity }) => reportValidity.mock.calls.length)).toEqual([1, 1]);
        fields[0]?.reportValidity.mockReturnValue(true);
        type(0, '   ');
        press('create');
        type(0, 'Fewer visits');
        type(1, '  ');
        press('create');
        expect(closed).not.toHaveBeenCalled();
    });

    it('closes with nothing when cancelled', () => {
        const { closed, type, press } = mount();
        type(0, 'Fewer visits');
        press('cancel');
        expect(closed.mock.calls).toEqual([[null]]);
    });
});
