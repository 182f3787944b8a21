import { createElement } from 'lwc';
import type { ReplayRow } from 'c/protocolReplay';
import ProtocolReplayList from 'c/protocolReplayList';

function row(index: number): ReplayRow {
    return {
        accountId: `account-${index}`,
        region: 'OH',
        day: '2026-03-18',
        change: 'Function',
        from: { answer: 'Medical', ruleId: 'JRN-1', notBefore: undefined },
        to: { answer: 'Commercial', ruleId: 'JRN-2', notBefore: undefined }
    };
}

describe('c-protocol-replay-list', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows page after page, and begins anew with other rows', async () => {
        const element = createElement('c-protocol-replay-list', { is: ProtocolReplayList });
        element.rows = Array.from({ length: 30 }, (_, index) => row(index));
        document.body.appendChild(element);
        const names = () => [...(element.shadowRoot?.querySelectorAll('.name') ?? [])].map((one) => one.textContent);
        expect(names()).toHaveLength(25);
        element.shadowRoot?.querySelector('c-triad-pager')?.dispatchEvent(new CustomEvent('paged', { detail: 1 }));
        await Promise.resolve();
        expect(names()).toHaveLength(5);
        element.rows = [row(7)];
        await Promise.resolve();
        expect(names()).toEqual(['account-7']);
        await expect(element).toBeAccessible();
    });
});
