import { describe, expect, it, vi } from 'vitest';
import { refreshPage } from '../../../../data/refresh.ts';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from '../refresh.ts';

describe('lightning/refresh', () => {
    it('asks with an event that reaches the page', () => {
        const event = new RefreshEvent();
        expect(event).toMatchObject({ type: 'lightning__refresh', bubbles: true, composed: true, cancelable: true });
    });

    it('calls the handlers of a refresh with their component, until they are unregistered', async () => {
        const component = { seen: 0 };
        const handler = vi.fn(function (this: typeof component) {
            this.seen += 1;
            return Promise.resolve('complete');
        });
        const id = registerRefreshHandler(component, handler);
        await refreshPage();
        expect(component.seen).toBe(1);
        unregisterRefreshHandler(id);
        await refreshPage();
        expect(component.seen).toBe(1);
    });

    it('goes on when a handler fails', async () => {
        const id = registerRefreshHandler({}, () => Promise.reject(new Error('no')));
        await expect(refreshPage()).resolves.toBeUndefined();
        unregisterRefreshHandler(id);
    });
});
