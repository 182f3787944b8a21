import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import SharedPlanPanel from 'c/sharedPlanPanel';
import type { AccountPictureData } from 'c/triadData';
import { ACCOUNT_ID, PLAN_ID, rawPicture, rawPlan, TEST_USER_ID } from '../../triadData/__tests__/data/samples';

interface MockUser {
    OWN_FUNCTIONS: string[];
    LEADS_REGION: boolean;
}
jest.mock('c/triadUser', () => ({ OWN_FUNCTIONS: ['Commercial'], LEADS_REGION: false, USER_ID: '005000000000000000' }));
const user = jest.requireMock<MockUser>('c/triadUser');

// The stubs of sfdx-lwc-jest add emit and emitErrors, which the platform's types do not know.
const query = graphql as unknown as {
    emit(data: AccountPictureData, filter?: unknown, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const picklist = getPicklistValues as unknown as {
    emit(data: unknown): void;
    getLastConfig(): { recordTypeId?: string };
};
const mutate = executeMutation as jest.Mock;
const update = updateRecord as jest.Mock;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('c-shared-plan-panel', () => {
    afterEach(() => {
        document.body.replaceChildren();
        user.OWN_FUNCTIONS = ['Commercial'];
        user.LEADS_REGION = false;
        jest.clearAllMocks();
    });

    function mount() {
        const element = createElement('c-shared-plan-panel', { is: SharedPlanPanel });
        element.recordId = ACCOUNT_ID;
        const toasts: { title: string; message?: string; variant: string }[] = [];
        const refreshed = jest.fn();
        element.addEventListener('lightning__showtoast', (event) =>
            toasts.push((event as CustomEvent).detail as never)
        );
        element.addEventListener('lightning__refresh', refreshed);
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        return { element, find, toasts, refreshed };
    }

    /** Shows a picture; each refresh shows the next one of `later`, or the last again. */
    async function show(first: AccountPictureData, ...later: AccountPictureData[]) {
        const refresh = jest.fn(() => {
            const next = later.shift();
            if (next) {
                query.emit(next, undefined, refresh);
            }
            return Promise.resolve();
        });
        query.emit(first, undefined, refresh);
        await settle();
        return refresh;
    }

    const part = (name: string) => `c-plan-dimension[data-part="${name}"]`;
    const form = 'c-plan-dimension-form';
    const saveEntry = (element: HTMLElement | null) =>
        element?.dispatchEvent(
            new CustomEvent('saved', { detail: { standing: 'At_Risk', summary: 'Typed.', isLead: true } })
        );

    async function openForm(find: (selector: string) => HTMLElement | null) {
        find(part('Commercial'))?.dispatchEvent(new CustomEvent('edited'));
        await settle();
    }

    it('shows a skeleton until the data comes', async () => {
        const { element, find } = mount();
        expect(find('lightning-card')).toBeNull();
        await Promise.resolve();
        await Promise.resolve();

        expect(find('c-triad-skeleton')).not.toBeNull();
        expect(find('c-plan-header')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('shows header, three parts and objectives, and is accessible', async () => {
        const { element, find } = mount();
        await show(rawPicture());

        expect(find('c-triad-skeleton')).toBeNull();
        expect(find('c-plan-header')).toMatchObject({ plan: { id: PLAN_ID } });
        expect(element.shadowRoot?.querySelectorAll('c-plan-dimension')).toHaveLength(3);
        expect(find('c-plan-objectives')).toMatchObject({ objectives: [{ measure: 'New starts per quarter' }] });
        await expect(element).toBeAccessible();
    });

    it('says what a failed read failed with, and tries again', async () => {
        const { find } = mount();
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emitErrors([{ message: 'No access to the plan.' }], undefined, refresh);
        await settle();

        expect(find('c-triad-error-panel')).toMatchObject({ errors: ['No access to the plan.'] });
        find('c-triad-error-panel')?.dispatchEvent(new CustomEvent('retried'));
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('keeps what is shown when a refresh of the same account fails', async () => {
        const { find } = mount();
        await show(rawPicture());
        query.emitErrors([{ message: 'Server busy.' }]);
        await settle();

        expect(find('c-triad-error-panel')).not.toBeNull();
        expect(find('c-plan-header')).not.toBeNull();
    });

    it('lets a function edit its own part only, and its lead review it when due', async () => {
        const { find } = mount();
        await show(rawPicture());

        expect(find(part('Commercial'))).toMatchObject({ isOwn: true, isReviewable: true });
        expect(find(part('Medical'))).toMatchObject({ isOwn: false, isReviewable: false });
        expect(find(part('Access'))).toMatchObject({ isOwn: false, isReviewable: false });
    });

    it('offers no review where the part is current or somebody else leads it', async () => {
        const { find } = mount();
        await show(rawPicture({ plan: rawPlan({ Commercial_Freshness__c: { value: 'Current' } }) }));
        expect(find(part('Commercial'))).toMatchObject({ isReviewable: false });

        await show(rawPicture({ plan: rawPlan({ Commercial_Lead__r: { Id: '005000000000002AAA' } }) }));
        expect(find(part('Commercial'))).toMatchObject({ isReviewable: false });
    });

    it('loads picklist labels only when an edit starts', async () => {
        const { find } = mount();
        await show(rawPicture());
        expect(picklist.getLastConfig()?.recordTypeId).toBeUndefined();

        await openForm(find);
        picklist.emit({ values: [{ label: 'At risk', value: 'At_Risk' }], defaultValue: null });
        await settle();

        expect(picklist.getLastConfig().recordTypeId).toBe('012000000000000AAA');
        expect(find(form)).toMatchObject({ standingOptions: [{ label: 'At risk', value: 'At_Risk' }] });
    });

    it('saves the own part, names it, refreshes the page and closes the form', async () => {
        const { find, toasts, refreshed } = mount();
        const refresh = await show(rawPicture());
        await openForm(find);

        saveEntry(find(form));
        await settle();

        const [input, options] = update.mock.calls[0] as [{ fields: object }, object];
        expect(input.fields).toMatchObject({
            Id: PLAN_ID,
            Commercial_Standing__c: 'At_Risk',
            Commercial_Summary__c: 'Typed.',
            Commercial_Lead__c: TEST_USER_ID
        });
        expect(Object.keys(input.fields).every((field) => /^(Id|Commercial_)/.test(field))).toBe(true);
        expect(options).toEqual({ ifUnmodifiedSince: '2026-03-02T10:00:00.000Z' });
        expect(toasts).toEqual([expect.objectContaining({ title: 'c.Triad_Plan_Part_Saved', variant: 'success' })]);
        expect(refresh).toHaveBeenCalledTimes(2);
        expect(refreshed).toHaveBeenCalledTimes(1);
        expect(find(form)).toBeNull();
    });

    it('tells the second editor instead of writing, and writes when told again', async () => {
        const { find } = mount();
        const theirs = rawPlan({
            Commercial_Summary__c: { value: 'Theirs.' },
            LastModifiedDate: { value: '2026-03-04T09:00:00.000Z' },
            LastModifiedBy: { Name: { value: 'Rita Moss' } }
        });
        await show(rawPicture(), rawPicture({ plan: theirs }));
        await openForm(find);

        saveEntry(find(form));
        await settle();
        expect(update).not.toHaveBeenCalled();
        expect(find(form)).toMatchObject({
            conflict: { by: 'Rita Moss', at: '2026-03-04T09:00:00.000Z', theirs: { summary: 'Theirs.' } }
        });

        saveEntry(find(form));
        await settle();
        expect(update).toHaveBeenCalledTimes(1);
        expect(find(form)).toBeNull();
    });

    it('sees no conflict in an edit of another part', async () => {
        const { find } = mount();
        const others = rawPlan({
            Medical_Standing__c: { value: 'At_Risk' },
            LastModifiedDate: { value: '2026-03-04T09:00:00.000Z' }
        });
        await show(rawPicture(), rawPicture({ plan: others }));
        await openForm(find);

        saveEntry(find(form));
        await settle();

        expect(update).toHaveBeenCalledWith(expect.anything(), { ifUnmodifiedSince: '2026-03-04T09:00:00.000Z' });
    });

    it('reads anew and tries again when it loses the race', async () => {
        const { find } = mount();
        const others = rawPlan({ LastModifiedDate: { value: '2026-03-04T09:00:00.000Z' } });
        await show(rawPicture(), rawPicture(), rawPicture({ plan: others }));
        await openForm(find);
        update.mockRejectedValueOnce({ status: 412 });

        saveEntry(find(form));
        await settle();

        expect(update).toHaveBeenCalledTimes(2);
        expect(find(form)).toBeNull();
    });

    it('keeps the form with the errors of a failed save', async () => {
        const { find, toasts } = mount();
        await show(rawPicture());
        await openForm(find);
        update.mockRejectedValueOnce({ status: 400, body: { message: 'Only the lead may do that.' } });

        saveEntry(find(form));
        await settle();

        expect(find(form)).toMatchObject({ errors: ['Only the lead may do that.'], isSaving: false });
        expect(toasts).toEqual([]);
    });

    it('saves once for two clicks', async () => {
        const { find } = mount();
        await show(rawPicture());
        await openForm(find);

        const open = find(form);
        saveEntry(open);
        saveEntry(open);
        await settle();

        expect(update).toHaveBeenCalledTimes(1);
    });

    it('closes the form unsaved on cancel', async () => {
        const { find } = mount();
        await show(rawPicture());
        await openForm(find);

        find(form)?.dispatchEvent(new CustomEvent('cancelled'));
        await settle();

        expect(find(form)).toBeNull();
        expect(update).not.toHaveBeenCalled();
    });

    it('writes a review of its lead', async () => {
        const { find, toasts } = mount();
        await show(rawPicture());

        find(part('Commercial'))?.dispatchEvent(new CustomEvent('reviewed'));
        await settle();

        const [input] = update.mock.calls[0] as [{ fields: object }];
        expect(Object.keys(input.fields)).toEqual(['Id', 'Commercial_Reviewed_At__c']);
        expect(toasts).toEqual([expect.objectContaining({ title: 'c.Triad_Plan_Part_Reviewed' })]);
    });

    it('offers to create the plan where there is none', async () => {
        const { element, find, toasts } = mount();
        await show(rawPicture({ plan: null }));
        mutate.mockResolvedValueOnce({ data: { uiapi: { Shared_Plan__cCreate: { Record: { Id: PLAN_ID } } } } });

        expect(find('c-triad-empty-state')).toMatchObject({ body: 'c.Triad_Plan_Empty_Body' });
        await expect(element).toBeAccessible();
        find('lightning-button')?.click();
        await settle();

        expect(mutate).toHaveBeenCalledTimes(1);
        expect(toasts).toEqual([expect.objectContaining({ title: 'c.Triad_Plan_Created', variant: 'success' })]);
    });

    it('says a second plan in a sentence that people understand, and shows the first', async () => {
        const { find, toasts } = mount();
        await show(rawPicture({ plan: null }), rawPicture());
        mutate.mockResolvedValueOnce({
            data: null,
            errors: [{ message: 'duplicate value found: Account_Key__c duplicates value on record with id: a00' }]
        });

        find('lightning-button')?.click();
        await settle();

        expect(toasts).toEqual([
            expect.objectContaining({ message: 'c.Triad_Shared_Error_Plan_Exists', variant: 'error' })
        ]);
        expect(find('c-plan-header')).not.toBeNull();
    });

    it('offers nothing to create to those who only read', async () => {
        user.OWN_FUNCTIONS = [];
        const { find } = mount();
        await show(rawPicture({ plan: null }));

        expect(find('c-triad-empty-state')).toMatchObject({ body: 'c.Triad_Plan_Empty_Read_Only' });
        expect(find('lightning-button')).toBeNull();
    });

    it('lets a region lead create the plan', async () => {
        user.OWN_FUNCTIONS = [];
        user.LEADS_REGION = true;
        const { find } = mount();
        await show(rawPicture({ plan: null }));

        expect(find('lightning-button')).not.toBeNull();
    });
});
