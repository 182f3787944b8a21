import { createElement } from 'lwc';
import type { SuggestionOverride } from 'c/suggestionOverride';
import SequenceFolded from 'c/sequenceFolded';

const OVERRIDE: SuggestionOverride = {
    id: 'a0B000000000001AAA',
    accountId: '001000000000001AAA',
    fieldFunction: 'Commercial',
    kind: 'Dismissed',
    reason: 'Wrong_Timing',
    createdOn: '2026-03-17',
    expiresOn: '2026-03-24',
    ruleId: 'JRN-3',
    protocolVersion: 1,
    suggestedFunction: 'Commercial'
};

describe('c-sequence-folded', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(state: object) {
        const element = createElement('c-sequence-folded', { is: SequenceFolded });
        Object.assign(element, { override: OVERRIDE, ...state });
        document.body.appendChild(element);
        const fired: string[] = [];
        for (const name of ['toggled', 'restored']) {
            element.addEventListener(name, () => fired.push(name));
        }
        const button = (name: string) =>
            element.shadowRoot?.querySelector<HTMLElement & { label: string }>(`.${name}`) ?? undefined;
        return { element, fired, button };
    }

    it.each([
        ['Dismissed', 'c.Triad_Override_Aside'],
        ['Did_Otherwise', 'c.Triad_Override_Aside_Otherwise']
    ])('says %s in its own words, and is accessible', async (kind, text) => {
        const { element } = mount({ override: { ...OVERRIDE, kind } });
        expect(element.shadowRoot?.querySelector('p')?.textContent).toBe(text);
        await expect(element).toBeAccessible();
    });

    it('asks to show, to hide and to take back', () => {
        const { fired, button } = mount({ isOpen: true });
        expect(button('toggle')?.label).toBe('c.Triad_Override_Hide');
        button('toggle')?.click();
        button('restore')?.click();
        expect(fired).toEqual(['toggled', 'restored']);
        expect(mount({ isOpen: false }).button('toggle')?.label).toBe('c.Triad_Override_Show');
    });
});
