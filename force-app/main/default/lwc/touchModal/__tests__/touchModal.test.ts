import { createElement } from 'lwc';
import { executeMutation } from 'lightning/graphql';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import TouchModal from 'c/touchModal';
import { ACCOUNT_ID, touch } from '../../triadData/__tests__/data/samples';

const mutate = executeMutation as jest.Mock;
const picklist = getPicklistValues as unknown as { emit(data: unknown): void; error(body: unknown): void };
const settle = () => jest.advanceTimersByTimeAsync(0);
const TOUCH_ID = 'a02000000000001AAA';

type Field = HTMLElement & { value: string; options: { value: string }[]; setCustomValidity: jest.Mock };
type Button = HTMLElement & { name: string; disabled: boolean };
type Modal = HTMLElement & { disableClose: boolean };

describe('c-touch-modal', () => {
    beforeEach(() => {
        // The stub of lightning-input lacks time-aria-label, which the base component has.
        jest.spyOn(console, 'warn').mockImplementation();
        jest.useFakeTimers({ now: new Date('2026-03-04T20:20:00.000Z'), doNotFake: ['nextTick'] });
        mutate.mockResolvedValue({ data: { uiapi: { Field_Engagement__cCreate: { Record: { Id: TOUCH_ID } } } } });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    function mount(state: object = {}) {
        const element = createElement('c-touch-modal', { is: TouchModal }) as unknown as Modal;
        Object.assign(element, {
            label: 'Log or plan a touch',
            accountId: ACCOUNT_ID,
            fieldFunction: 'Commercial',
            contacts: [{ id: '003000000000001AAA', name: 'Dr. Ada Birch' }],
            touches: [touch('m1', { fieldFunction: 'Medical', startAt: '2026-03-05T10:00:00.000Z' })],
            ...state
        });
        document.body.appendChild(element);
        const closed = jest.fn<void, [unknown]>();
        element.addEventListener('closed', (event) => closed((event as CustomEvent<unknown>).detail));
        const field = (name: string) => element.shadowRoot?.querySelector<Field>(`[data-field="${name}"]`);
        const type = async (name: string, detail: object) => {
            field(name)?.dispatchEvent(new CustomEvent('change', { detail }));
            await settle();
        };
        const child = <C extends HTMLElement>(name: string) => element.shadowRoot?.querySelector<C>(name);
        const coordinate = async (detail: object) => {
            child('c-touch-coordination')?.dispatchEvent(new CustomEvent('changed', { detail }));
            await settle();
        };
        const button = (name: string) =>
            [...(element.shadowRoot?.querySelectorAll<Button>('lightning-button') ?? [])].find(
                (item) => item.name === name
            );
        const errors = () =>
            element.shadowRoot?.querySelector<HTMLElement & { errors: string[] }>('c-triad-error-list')?.errors;
        return { element, closed, field, type, button, errors, child, coordinate };
    }
    const lastTouch = () =>
        (mutate.mock.calls.at(-1) as [{ variables: { input: { Field_Engagement__c: object } } }])[0].variables.input
            .Field_Engagement__c;

    it('offers the contacts, the office and the channels, and is accessible', async () => {
        const { element, field } = mount();
        picklist.emit({ values: [{ label: 'In person', value: 'In_Person' }], defaultValue: null });
        await settle();

        expect(field('hcpId')?.options.map(({ value }) => value)).toEqual(['', '003000000000001AAA']);
        expect(field('channel')?.options).toEqual([{ label: 'In person', value: 'In_Person' }]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('saves in one mutation and closes with what was saved', async () => {
        const { closed, coordinate, type, button } = mount();
        await type('hcpId', { value: '003000000000001AAA' });
        await type('channel', { value: 'Phone' });
        await type('requestedByHcp', { checked: true });
        await coordinate({
            coordinatedWithId: 'm1',
            coordinationPurpose: 'Shared_Planning',
            isCoordinationPolicyRead: true
        });
        await type('note', { value: 'Ask about the form.' });

        button('save')?.click();
        await settle();

        expect(mutate).toHaveBeenCalledTimes(1);
        expect(lastTouch()).toEqual({
            Account__c: ACCOUNT_ID,
            Function__c: 'Commercial',
            HCP__c: '003000000000001AAA',
            Channel__c: 'Phone',
            Start_At__c: '2026-03-04T21:00:00.000Z',
            Status__c: 'Planned',
            Is_Requested_By_HCP__c: true,
            Coordinated_With__c: 'm1',
            Coordination_Purpose__c: 'Shared_Planning',
            Is_Coordination_Policy_Read__c: true,
            Commercial_Note__c: 'Ask about the form.'
        });
        expect(closed).toHaveBeenCalledWith({
            id: TOUCH_ID,
            status: 'Planned',
            isNew: true,
            withWhom: 'Dr. Ada Birch'
        });
    });

    it('says beside the field what is missing, and does not save', async () => {
        const { field, button } = mount();
        const channel = field('channel');
        const setCustomValidity = jest.fn();
        Object.defineProperty(channel, 'setCustomValidity', { value: setCustomValidity });

        button('save')?.click();
        await settle();

        expect(setCustomValidity).toHaveBeenCalledWith('c.Triad_Touch_Error_Channel_Missing');
        expect(mutate).not.toHaveBeenCalled();
    });

    it('follows the time with the status until the user chooses', async () => {
        const { field, type } = mount();

        await type('startAt', { value: '2026-03-03T10:00:00.000Z' });
        expect(field('status')?.value).toBe('Completed');
        await type('status', { value: 'Planned' });
        await type('startAt', { value: '2026-03-02T10:00:00.000Z' });

        expect(field('status')?.value).toBe('Planned');
    });

    it('lets a coordinated touch go when the time moves out of its reach', async () => {
        const { child, coordinate, type } = mount();
        await coordinate({ coordinatedWithId: 'm1' });

        await type('startAt', { value: '2026-05-01T10:00:00.000Z' });

        const coordination = child<HTMLElement & { coordination: object; leaderOptions: object[] }>(
            'c-touch-coordination'
        );
        expect(coordination?.coordination).toMatchObject({ coordinatedWithId: '' });
        expect(coordination?.leaderOptions).toHaveLength(1);
    });

    it('does not save a joint visit without purpose and policy', async () => {
        const { coordinate, type, button } = mount();
        await type('channel', { value: 'Phone' });
        await coordinate({ coordinatedWithId: 'm1' });
        button('save')?.click();
        await settle();
        expect(mutate).not.toHaveBeenCalled();
    });

    it('goes to the clear day, and along with the touch, that the radar offers', async () => {
        const { child, field } = mount();
        const radar = child<HTMLElement & { leaderIds: string[]; candidate: object }>('c-touch-radar');
        expect(radar?.leaderIds).toEqual(['m1']);
        radar?.dispatchEvent(new CustomEvent('linked', { detail: 'm1' }));
        radar?.dispatchEvent(new CustomEvent('moved', { detail: { from: '2026-03-04', to: '2026-03-06' } }));
        await settle();
        expect(field('startAt')?.value).toBe('2026-03-06T21:00:00.000Z');
        expect(radar?.candidate).toMatchObject({ coordinatedWithId: 'm1', startAt: '2026-03-06T21:00:00.000Z' });
    });

    it('does not save against a stop', async () => {
        const { child, type, button, errors } = mount();
        await type('channel', { value: 'Phone' });
        Object.defineProperty(child('c-touch-radar'), 'isRefused', { value: true });
        button('save')?.click();
        await settle();
        expect(mutate).not.toHaveBeenCalled();
        expect(errors()).toEqual(['c.Triad_Radar_Refused']);
    });

    it('saves once for two clicks and cannot be closed while it saves', async () => {
        const { element, type, button } = mount();
        let finish: (value: unknown) => void = () => undefined;
        mutate.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
        await type('channel', { value: 'Phone' });

        button('save')?.click();
        button('save')?.click();
        await settle();
        expect(mutate).toHaveBeenCalledTimes(1);
        expect(element.disableClose).toBe(true);

        finish({ data: { uiapi: { Field_Engagement__cCreate: { Record: { Id: TOUCH_ID } } } } });
        await settle();
        expect(element.disableClose).toBe(false);
    });

    it('keeps what was typed and shows why a save failed', async () => {
        const { closed, field, type, button, errors } = mount();
        mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'Write only for your own function.' }] });
        await type('channel', { value: 'Phone' });

        button('save')?.click();
        await settle();

        expect(errors()).toEqual(['Write only for your own function.']);
        expect(field('channel')?.value).toBe('Phone');
        expect(button('save')?.disabled).toBe(false);
        expect(closed).not.toHaveBeenCalled();
    });

    it('changes a touch that is there', async () => {
        const { type, button } = mount({ touch: touch(TOUCH_ID), note: 'Old.' });
        await type('channel', { value: 'Video' });

        button('save')?.click();
        await settle();

        const [{ variables }] = mutate.mock.calls[0] as [{ variables: { input: { Id: string } } }];
        expect(variables.input.Id).toBe(TOUCH_ID);
        expect(lastTouch()).toMatchObject({ Channel__c: 'Video', Status__c: 'Completed' });
    });

    it('says when the channels cannot be read', async () => {
        const { errors } = mount();
        picklist.error({ message: 'No access.' });
        await settle();

        expect(errors()).toEqual(['No access.']);
    });
});
