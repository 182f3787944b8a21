import { createElement } from 'lwc';
import type { SequenceAnswer } from 'c/callSequence';
import type { ReplayRow } from 'c/protocolReplay';
import ProtocolReplayMatrix from 'c/protocolReplayMatrix';

function row(from: SequenceAnswer, to: SequenceAnswer, region: string | null): ReplayRow {
    const answer = (one: SequenceAnswer) => ({ answer: one, ruleId: 'R', notBefore: undefined });
    return { accountId: 'a', region, day: '2026-03-18', change: 'Function', from: answer(from), to: answer(to) };
}

const ROWS = [
    row('Medical', 'Commercial', 'OH'),
    row('Medical', 'Commercial', 'OH'),
    row('Access', 'Access', 'ME'),
    row('No_One', 'Medical', null)
];

describe('c-protocol-replay-matrix', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(pair: object | null = null) {
        const element = createElement('c-protocol-replay-matrix', { is: ProtocolReplayMatrix });
        Object.assign(element, { rows: ROWS, pair });
        document.body.appendChild(element);
        const chosen = jest.fn<void, [unknown]>();
        element.addEventListener('chosen', (event) => chosen((event as CustomEvent<unknown>).detail));
        const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
        const button = (from: string) => all(`[data-from="${from}"]`)[0];
        return { element, chosen, all, button };
    }

    it('counts from each answer to each other, and by region, the most first', async () => {
        const { element, all, button } = mount();
        expect([button('Medical'), button('Access'), button('No_One')].map((one) => one?.textContent?.trim())).toEqual([
            '2',
            '1',
            '1'
        ]);
        expect(all('.zero')).toHaveLength(13);
        expect(all('.regions td').map(({ textContent }) => textContent?.trim())).toEqual(['2', '1', '1']);
        await expect(element).toBeAccessible();
    });

    it('narrows to a pair, and to none when it is pressed again', () => {
        const { chosen, button } = mount({ from: 'Access', to: 'Access' });
        expect(button('Access')?.getAttribute('aria-pressed')).toBe('true');
        button('Medical')?.click();
        button('Access')?.click();
        expect(chosen.mock.calls).toEqual([[{ from: 'Medical', to: 'Commercial' }], [null]]);
    });
});
