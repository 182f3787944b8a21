import { createElement } from 'lwc';
import ProtocolValuePicker from 'c/protocolValuePicker';

describe('c-protocol-value-picker', () => {
    afterEach(() => document.body.replaceChildren());

    it('keeps the values in their order, whatever the order of choosing', async () => {
        const element = createElement('c-protocol-value-picker', { is: ProtocolValuePicker });
        Object.assign(element, { condition: 'tier', value: 'C' });
        document.body.appendChild(element);
        const picked = jest.fn<void, [string]>();
        element.addEventListener('picked', (event) => picked((event as CustomEvent<string>).detail));
        const boxes = [...(element.shadowRoot?.querySelectorAll('input') ?? [])];
        expect(boxes.map(({ checked }) => checked)).toEqual([false, false, true]);
        boxes[0]?.click();
        expect(picked).toHaveBeenLastCalledWith('A;C');
        boxes[2]?.click();
        expect(picked).toHaveBeenCalledTimes(2);
        await expect(element).toBeAccessible();
    });
});
