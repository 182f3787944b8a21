import { createElement } from 'lwc';
import ProtocolWorkbench from 'c/protocolWorkbench';
import { content, ruleOf, version } from '../../protocolData/__tests__/data/samples';

jest.mock('c/triadUser', () => ({ CONFIGURES: true, REVIEWS_COMPLIANCE: false, USER_ID: '005000000000003AAA' }));

const base = content();
const settle = () => Promise.resolve();

describe('c-protocol-workbench', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object = {}) {
        const element = createElement('c-protocol-workbench', { is: ProtocolWorkbench });
        Object.assign(element, { version: version(), content: base, ...state });
        document.body.appendChild(element);
        const find = <E extends HTMLElement>(selector: string) =>
            element.shadowRoot?.querySelector<E>(selector) ?? null;
        const fire = async (selector: string, name: string, detail: unknown) => {
            find(selector)?.dispatchEvent(new CustomEvent(name, { detail }));
            await settle();
        };
        return { element, find, fire };
    }

    const edit = {
        key: ruleOf(base, 'JRN-3').key,
        fields: { Stage_Is__c: 'New;Aware' },
        subject: 'stage'
    };
    const actions = 'c-protocol-actions';

    it('judges every edit at once', async () => {
        const { find, fire } = mount();
        expect(find(actions)).toMatchObject({ hasErrors: false, changes: 0, canUndo: false });
        await fire('c-protocol-table', 'changed', edit);
        expect(find(actions)).toMatchObject({ hasErrors: true, changes: 1, canUndo: true });
    });

    it('takes edits back and repeats them by keyboard', async () => {
        const { find, fire } = mount();
        await fire('c-protocol-table', 'changed', edit);
        const press = async (target: string, init: KeyboardEventInit) => {
            find(target)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
            await settle();
        };
        await press('.bench', { key: 'z', ctrlKey: true });
        expect(find(actions)).toMatchObject({ changes: 0, canRedo: true });
        await press('.bench', { key: 'Z', ctrlKey: true, shiftKey: true });
        expect(find(actions)).toMatchObject({ changes: 1, canRedo: false });
    });

    it('goes back to the bar where undo takes away what had the focus', async () => {
        const { find, fire } = mount();
        await fire('c-protocol-table', 'changed', edit);
        const focusAct = jest.fn();
        Object.assign(find(actions) ?? {}, { focusAct });
        find('.bench')?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'z', ctrlKey: true }));
        await settle();
        await settle();
        expect(focusAct).toHaveBeenCalledWith('undo');
    });

    it('saves what is there over what it knows', async () => {
        const { element, fire } = mount();
        const saved = jest.fn<void, [{ base: typeof base; present: typeof base }]>();
        element.addEventListener('saved', (event) => saved((event as CustomEvent<never>).detail));
        await fire('c-protocol-header', 'renamed', 'Renamed');
        await fire(actions, 'acted', 'save');
        expect(saved.mock.calls[0]?.[0].base.title).toBe('Slower touches');
        expect(saved.mock.calls[0]?.[0].present.title).toBe('Renamed');
    });

    it('keeps edits over what somebody else saved, and tells it', async () => {
        const { element, find, fire } = mount();
        await fire('c-protocol-header', 'renamed', 'Renamed');
        Object.assign(element, { content: content({ settings: { ...base.settings, HCP_Cap_Days__c: 20 } }) });
        await settle();
        expect(find('c-triad-notice')?.textContent).toContain('c.Triad_Protocol_Conflict');
        expect(find('c-protocol-header')).toMatchObject({ title: 'Renamed' });
        await fire(actions, 'acted', 'discard');
        expect(find('c-protocol-header')).toMatchObject({ title: 'Slower touches' });
        expect(find('c-triad-notice')).toBeNull();
    });

    it('begins anew with another version, and where nothing was edited', async () => {
        const { element, find, fire } = mount();
        await fire('c-protocol-header', 'renamed', 'Renamed');
        Object.assign(element, { content: content({ id: 'a09000000000005AAA', title: 'Another' }) });
        await settle();
        expect(find('c-protocol-header')).toMatchObject({ title: 'Another' });
        expect(find(actions)).toMatchObject({ changes: 0 });
    });

    it('adds a row and opens it', async () => {
        const { find, fire } = mount();
        await fire('c-protocol-table[data-table="journey"]', 'added', 'row');
        expect(find('c-protocol-table')).toMatchObject({ editedKey: 'new-1' });
    });

    it('moves to the part that a finding is about', async () => {
        const { element, find, fire } = mount();
        await fire('c-protocol-tabs', 'chosen', 'map');
        expect(find('c-protocol-map')).not.toBeNull();
        await expect(element).toBeAccessible();
        await fire('c-protocol-findings', 'jumped', { ruleId: undefined, table: null });
        expect(find('c-protocol-settings')).not.toBeNull();
    });

    it('changes nothing of a version that is no draft', async () => {
        const { find, fire } = mount({ version: version({ status: 'Active' }) });
        await fire('c-protocol-table', 'changed', edit);
        expect(find(actions)).toMatchObject({ changes: 0 });
        expect(find('c-protocol-replay-panel')).toBeNull();
    });
});
