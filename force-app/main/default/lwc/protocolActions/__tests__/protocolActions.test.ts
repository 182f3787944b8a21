import { createElement } from 'lwc';
import ProtocolActions, { type ProtocolAct } from 'c/protocolActions';
import { version } from '../../protocolData/__tests__/data/samples';

jest.mock('c/triadUser', () => ({ CONFIGURES: true, REVIEWS_COMPLIANCE: false, USER_ID: '005000000000003AAA' }));

type Button = HTMLElement & { disabled: boolean };

describe('c-protocol-actions', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object = {}) {
        const element = createElement('c-protocol-actions', { is: ProtocolActions });
        Object.assign(element, { version: version() }, state);
        document.body.appendChild(element);
        const button = (act: ProtocolAct) => element.shadowRoot?.querySelector<Button>(`[data-act="${act}"]`) ?? null;
        const focused: (string | undefined)[] = [];
        const watch = () =>
            element.shadowRoot?.querySelectorAll<HTMLElement>('[data-act], .bar').forEach((target) => {
                target.focus = () => focused.push(target.dataset.act ?? 'bar');
            });
        watch();
        return { element, button, focused, watch };
    }

    it('says what can be done, and is accessible', async () => {
        const { element, button } = mount({ changes: 2, canUndo: true });
        expect(button('undo')?.disabled).toBe(false);
        expect(button('redo')?.disabled).toBe(true);
        expect(button('submit')?.disabled).toBe(true);
        expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toContain('c.Triad_Protocol');
        await expect(element).toBeAccessible();
    });

    it('tells the act that is chosen', () => {
        const { element, button } = mount({ changes: 1 });
        const acted = jest.fn<void, [unknown]>();
        element.addEventListener('acted', (event) => acted((event as CustomEvent<unknown>).detail));
        button('save')?.click();
        expect(acted).toHaveBeenCalledWith('save');
    });

    it('goes on to its counterpart where nothing is left to take back', async () => {
        const { element, button, focused } = mount({ changes: 1, canUndo: true });
        element.addEventListener('acted', () => Object.assign(element, { changes: 0, canUndo: false, canRedo: true }));
        button('undo')?.click();
        await Promise.resolve();
        expect(focused).toEqual(['redo']);
    });

    it('waits for a save to end, and goes on to what can be done then', async () => {
        const { element, button, focused } = mount({ changes: 1, canUndo: true });
        element.addEventListener('acted', () => Object.assign(element, { isBusy: true }));
        button('save')?.click();
        await Promise.resolve();
        expect(focused).toEqual([]);
        Object.assign(element, { isBusy: false, changes: 0, canUndo: false });
        await Promise.resolve();
        expect(focused).toEqual(['submit']);
    });

    it('comes back to a step that was refused, and stays at the bar where no step is left', async () => {
        const { element, button, focused } = mount();
        element.addEventListener('acted', () => Object.assign(element, { isBusy: true }));
        button('submit')?.click();
        await Promise.resolve();
        Object.assign(element, { isBusy: false });
        await Promise.resolve();
        expect(focused).toEqual(['submit']);
        Object.assign(element, { hasErrors: true, isBusy: true });
        await Promise.resolve();
        element.focusAct('submit');
        expect(focused).toEqual(['submit', 'bar']);
    });

    it('takes the focus from nobody who went on meanwhile', async () => {
        const { element, button, focused } = mount({ changes: 1 });
        element.addEventListener('acted', () => Object.assign(element, { isBusy: true }));
        button('save')?.click();
        await Promise.resolve();
        const elsewhere = document.createElement('input');
        document.body.appendChild(elsewhere);
        elsewhere.focus();
        Object.assign(element, { isBusy: false, changes: 0 });
        await Promise.resolve();
        expect(focused).toEqual([]);
    });
});
