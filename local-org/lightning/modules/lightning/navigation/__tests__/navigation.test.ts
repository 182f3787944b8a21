import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const RECORD = {
    type: 'standard__recordPage',
    attributes: { objectApiName: 'Account', recordId: '001A', actionName: 'view' }
};
const pushState = vi.fn();
const openWindow = vi.fn();
const fetch = vi.fn<typeof globalThis.fetch>();

beforeEach(() => {
    vi.resetModules();
    vi.clearAllMocks();
    fetch.mockImplementation(() => Promise.resolve(Response.json({ page: { kind: 'missing' } })));
    vi.stubGlobal('document', { getElementById: () => ({ textContent: '{"page":{"kind":"missing"}}' }) });
    vi.stubGlobal('window', {
        fetch,
        open: openWindow,
        history: { pushState, replaceState: vi.fn() },
        location: {
            pathname: '/lightning/',
            search: '',
            origin: 'http://127.0.0.1:1',
            href: 'http://127.0.0.1:1/lightning/'
        }
    });
});
afterEach(() => {
    vi.unstubAllGlobals();
});

async function navigator() {
    const { NavigationMixin } = await import('../navigation.ts');
    const component = new (NavigationMixin(class {}))() as unknown as Record<symbol, (reference: unknown) => unknown>;
    return { component, ...NavigationMixin };
}

describe('lightning/navigation', () => {
    it('gives the address of a reference', async () => {
        const { component, GenerateUrl } = await navigator();
        await expect(component[GenerateUrl]?.(RECORD)).resolves.toBe('/lightning/r/Account/001A/view');
    });

    it('shows another page without loading it anew, and tells the wire where it is', async () => {
        const { component, Navigate } = await navigator();
        const { CurrentPageReference } = await import('../navigation.ts');
        const emit = vi.fn();
        new CurrentPageReference(emit).connect();
        expect(emit).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'standard__namedPage' }));
        component[Navigate]?.(RECORD);
        await vi.waitFor(() => expect(emit).toHaveBeenLastCalledWith({ ...RECORD, state: {} }));
        expect(pushState).toHaveBeenCalledWith(null, '', 'http://127.0.0.1:1/lightning/r/Account/001A/view');
        expect(fetch.mock.lastCall?.[1]?.headers).toEqual({ accept: 'application/json' });
    });

    it('opens any other address in a new tab', async () => {
        const { component, Navigate } = await navigator();
        component[Navigate]?.({ type: 'standard__webPage', attributes: { url: 'https://www.example.com/a' } });
        expect(openWindow).toHaveBeenCalledWith('https://www.example.com/a', '_blank', 'noopener');
        expect(fetch).not.toHaveBeenCalled();
    });
});
