import { expect, it } from 'vitest';
import { ShowToastEvent } from '../platformShowToastEvent.ts';

it('carries the toast to the page', () => {
    const toast = { title: 'Saved', variant: 'success' } as const;
    expect(new ShowToastEvent(toast)).toMatchObject({
        type: 'lightning__showtoast',
        bubbles: true,
        composed: true,
        detail: toast
    });
});
