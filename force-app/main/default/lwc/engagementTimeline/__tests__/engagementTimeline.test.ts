import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { executeMutation, graphql } from 'lightning/graphql';
import { getRecord } from 'lightning/uiRecordApi';
import EngagementTimeline from 'c/engagementTimeline';
import TouchModal from 'c/touchModal';
import type { AccountPictureData } from 'c/triadData';
import { ACCOUNT_ID, rawPicture, rawTouch } from '../../triadData/__tests__/data/samples';

jest.mock('c/triadUser', () => ({ OWN_FUNCTIONS: ['Commercial'], LEADS_REGION: false, USER_ID: '005000000000000000' }));
const user = jest.requireMock<{ OWN_FUNCTIONS: string[] }>('c/triadUser');

const query = graphql as unknown as {
    emit(data: AccountPictureData, filter?: unknown, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const record = getRecord as unknown as {
    emit(data: unknown): void;
    getLastConfig(): { recordId?: string } | undefined;
};
const mutate = executeMutation as jest.Mock;
const openModal = TouchModal.open as jest.Mock;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const TOUCHES = [
    rawTouch('a02c', { Status__c: { value: 'Planned' }, Start_At__c: { value: '2026-03-20T17:00:00.000Z' } }),
    rawTouch('a02m', { Function__c: { value: 'Medical' }, Owner: { Name: { value: 'Mira Stone' } } })
];

describe('c-engagement-timeline', () => {
    afterEach(() => {
        document.body.replaceChildren();
        user.OWN_FUNCTIONS = ['Commercial'];
        jest.clearAllMocks();
    });

    function mount() {
        const element = createElement('c-engagement-timeline', { is: EngagementTimeline });
        element.recordId = ACCOUNT_ID;
        const toasts: { title: string; message?: string; variant: string }[] = [];
        const refreshed = jest.fn();
        element.addEventListener('lightning__showtoast', (event) =>
            toasts.push((event as CustomEvent).detail as never)
        );
        element.addEventListener('lightning__refresh', refreshed);
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const open = async (id: string) => {
            find('c-touch-board')?.dispatchEvent(new CustomEvent('opened', { detail: id }));
            await settle();
        };
        return { element, find, open, toasts, refreshed };
    }

    async function show(data: AccountPictureData) {
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emit(data, undefined, refresh);
        await settle();
        return refresh;
    }

    it('shows a skeleton until the data comes', async () => {
        const { element, find } = mount();
        expect(find('lightning-card')).toBeNull();
        await Promise.resolve();
        await Promise.resolve();

        expect(find('c-triad-skeleton')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('shows the touches of all functions and is accessible', async () => {
        const { element, find } = mount();
        await show(rawPicture({ touches: TOUCHES }));

        expect(find('c-touch-board')).toMatchObject({ touches: [{ id: 'a02c' }, { id: 'a02m' }] });
        expect(find('.more')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says that there are more touches than are shown', async () => {
        const { find } = mount();
        await show(rawPicture({ touches: TOUCHES, hasNextPage: true }));

        expect(find('.more')).not.toBeNull();
    });

    it('says what a failed read failed with, and tries again', async () => {
        const { find } = mount();
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emitErrors([{ message: 'Server busy.' }], undefined, refresh);
        await settle();

        expect(find('c-triad-error-panel')).toMatchObject({ errors: ['Server busy.'] });
        find('c-triad-error-panel')?.dispatchEvent(new CustomEvent('retried'));
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('says what would be here where there are no touches', async () => {
        const { find } = mount();
        await show(rawPicture({ touches: [] }));

        expect(find('c-triad-empty-state')).toMatchObject({ body: 'c.Triad_Touch_Empty_Body' });
    });

    it('offers nothing to log to those who act for no function', async () => {
        user.OWN_FUNCTIONS = [];
        const { find } = mount();
        await show(rawPicture({ touches: [] }));

        expect(find('lightning-button')).toBeNull();
        expect(find('c-triad-empty-state')).toMatchObject({ body: 'c.Triad_Touch_Empty_Read_Only' });
    });

    it('opens the modal for the own function and announces what was planned', async () => {
        const { find, toasts, refreshed } = mount();
        const refresh = await show(rawPicture({ touches: TOUCHES }));
        openModal.mockResolvedValueOnce({ id: 'a02n', status: 'Planned', isNew: true, withWhom: 'Dr. Ada Birch' });

        find('lightning-button')?.click();
        await settle();

        expect(openModal).toHaveBeenCalledWith(
            expect.objectContaining({ accountId: ACCOUNT_ID, fieldFunction: 'Commercial', touch: undefined })
        );
        expect(toasts).toEqual([expect.objectContaining({ title: 'c.Triad_Touch_Toast_Planned', variant: 'success' })]);
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(refreshed).toHaveBeenCalledTimes(1);
    });

    it('says nothing when the modal was left unsaved', async () => {
        const { find, toasts } = mount();
        const refresh = await show(rawPicture({ touches: TOUCHES }));

        find('lightning-button')?.click();
        await settle();

        expect(toasts).toEqual([]);
        expect(refresh).not.toHaveBeenCalled();
    });

    it('shows an own touch with its note and its actions', async () => {
        const { find, open } = mount();
        await show(rawPicture({ touches: TOUCHES }));
        await open('a02c');
        record.emit({ id: 'a02c', fields: { Commercial_Note__c: { value: 'Bring samples.' } } });
        await settle();

        expect(record.getLastConfig()).toMatchObject({ recordId: 'a02c' });
        expect(find('c-touch-details')).toMatchObject({ isOwn: true, note: 'Bring samples.', touch: { id: 'a02c' } });
    });

    it('never asks for the note of another function', async () => {
        const { find, open } = mount();
        await show(rawPicture({ touches: TOUCHES }));
        await open('a02m');

        expect(find('c-touch-details')).toMatchObject({ isOwn: false, touch: { id: 'a02m' } });
        expect(record.getLastConfig()?.recordId).toBeUndefined();
    });

    it('completes a planned touch', async () => {
        const { find, open, toasts } = mount();
        await show(rawPicture({ touches: TOUCHES }));
        await open('a02c');
        mutate.mockResolvedValueOnce({ data: { uiapi: {} } });

        find('c-touch-details')?.dispatchEvent(new CustomEvent('completed'));
        await settle();

        expect(mutate).toHaveBeenCalledWith(
            expect.objectContaining({
                variables: { input: { Id: 'a02c', Field_Engagement__c: { Status__c: 'Completed' } } }
            })
        );
        expect(toasts).toEqual([expect.objectContaining({ title: 'c.Triad_Touch_Toast_Completed' })]);
    });

    it('cancels a planned touch only when asked again', async () => {
        const { find, open } = mount();
        const refresh = await show(rawPicture({ touches: TOUCHES }));
        refresh.mockImplementation(() => {
            query.emit(rawPicture({ touches: [rawTouch('a02c', { Status__c: { value: 'Cancelled' } })] }));
            return Promise.resolve();
        });
        await open('a02c');
        const confirm = jest.spyOn(LightningConfirm, 'open').mockResolvedValueOnce(false).mockResolvedValueOnce(true);
        mutate.mockResolvedValue({ data: { uiapi: {} } });

        find('c-touch-details')?.dispatchEvent(new CustomEvent('withdrawn'));
        await settle();
        expect(mutate).not.toHaveBeenCalled();

        find('c-touch-details')?.dispatchEvent(new CustomEvent('withdrawn'));
        await settle();
        expect(mutate).toHaveBeenCalledTimes(1);
        expect(confirm).toHaveBeenCalledTimes(2);
        expect(find('c-touch-details')).toBeNull();
    });

    it('says why a change failed', async () => {
        const { find, open, toasts } = mount();
        await show(rawPicture({ touches: TOUCHES }));
        await open('a02c');
        mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'Completed in the future.' }] });

        find('c-touch-details')?.dispatchEvent(new CustomEvent('completed'));
        await settle();

        expect(toasts).toEqual([
            expect.objectContaining({
                title: 'c.Triad_Touch_Toast_Failed',
                message: 'Completed in the future.',
                variant: 'error'
            })
        ]);
    });

    it('edits an own touch in the modal', async () => {
        const { find, open } = mount();
        await show(rawPicture({ touches: TOUCHES }));
        await open('a02c');

        find('c-touch-details')?.dispatchEvent(new CustomEvent('edited'));
        await settle();

        expect(openModal).toHaveBeenCalledWith(
            expect.objectContaining({ touch: expect.objectContaining({ id: 'a02c' }) as unknown })
        );
    });

    it('closes the details', async () => {
        const { find, open } = mount();
        await show(rawPicture({ touches: TOUCHES }));
        await open('a02c');

        find('c-touch-details')?.dispatchEvent(new CustomEvent('closed'));
        await settle();

        expect(find('c-touch-details')).toBeNull();
    });
});
