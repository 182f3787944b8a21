import { createElement } from 'lwc';
import { executeMutation } from 'lightning/graphql';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import OverrideModal, { type Suggestion } from 'c/overrideModal';

const mutate = executeMutation as jest.Mock;
const picklist = getPicklistValues as unknown as { emit(data: unknown): void; error(body: unknown): void };
const settle = () => jest.advanceTimersByTimeAsync(0);

const SUGGESTION: Suggestion = {
    accountId: '001000000000001AAA',
    planId: 'a00000000000001AAA',
    fieldFunction: 'Commercial',
    ruleId: 'JRN-3',
    protocolVersion: 1,
    suggestedFunction: 'Commercial',
    inputsHash: '0123456789abcdef'
};

type Field = HTMLElement & { value: string; options: unknown; setCustomValidity: jest.Mock };

describe('c-override-modal', () => {
    beforeEach(() => {
        jest.useFakeTimers({ doNotFake: ['nextTick'] });
        mutate.mockResolvedValue({ data: { uiapi: {} } });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    function mount() {
        const element = createElement('c-override-modal', { is: OverrideModal }) as unknown as HTMLElement;
        Object.assign(element, { label: 'Set aside', suggestion: SUGGESTION, today: '2026-03-18' });
        document.body.appendChild(element);
        const closed: unknown[] = [];
        element.addEventListener('closed', (event) => closed.push((event as CustomEvent<unknown>).detail));
        const field = (name: string) => element.shadowRoot?.querySelector<Field>(`.${name}`) ?? undefined;
        const choose = (name: string, value: string) =>
            field(name)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        const save = async () => {
            const buttons = element.shadowRoot?.querySelectorAll<HTMLElement & { name: string }>('lightning-button');
            [...(buttons ?? [])].find(({ name }) => name === 'save')?.click();
            await settle();
        };
        const errors = () =>
            element.shadowRoot?.querySelector<HTMLElement & { errors: string[] }>('c-triad-error-list')?.errors;
        return { element, closed, field, choose, save, errors };
    }

    it('offers the closed list of reasons and a week, and is accessible', async () => {
        const { element, field } = mount();
        picklist.emit({ values: [{ label: 'Wrong timing', value: 'Wrong_Timing' }] });
        await settle();
        expect(field('reason')?.options).toEqual([{ label: 'Wrong timing', value: 'Wrong_Timing' }]);
        expect(field('expiry')?.value).toBe('2026-03-25');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('records function, rule, version and inputs of what was set aside', async () => {
        const { closed, choose, save } = mount();
        choose('kind', 'Did_Otherwise');
        choose('reason', 'Agreed_With_Team');
        choose('expiry', '2026-03-20');
        await save();
        expect(mutate).toHaveBeenCalledTimes(1);
        expect((mutate.mock.calls as [{ variables: unknown }][])[0]?.[0].variables).toEqual({
            input: {
                Suggestion_Override__c: {
                    Account__c: '001000000000001AAA',
                    Shared_Plan__c: 'a00000000000001AAA',
                    Function__c: 'Commercial',
                    Kind__c: 'Did_Otherwise',
                    Reason__c: 'Agreed_With_Team',
                    Expires_On__c: '2026-03-20',
                    Rule_Id__c: 'JRN-3',
                    Protocol_Version__c: 1,
                    Suggested_Function__c: 'Commercial',
                    Inputs_Hash__c: '0123456789abcdef'
                }
            }
        });
        expect(closed).toEqual(['March 20, 2026']);
    });

    it.each(['2026-03-18', '2026-04-18'])('does not save without a reason, nor until %s', async (day) => {
        const { field, choose, save } = mount();
        choose('expiry', day);
        const said = ['reason', 'expiry'].map((name) => {
            const setCustomValidity = jest.fn();
            Object.assign(field(name) ?? {}, { setCustomValidity });
            return setCustomValidity;
        });
        await save();
        expect(mutate).not.toHaveBeenCalled();
        expect(said[0]).toHaveBeenCalledWith('c.Triad_Override_Choose_Reason');
        expect(said[1]).toHaveBeenCalledWith('c.Triad_Override_Expires_Wrong');
    });

    it('keeps what was chosen and says why a save failed', async () => {
        const { closed, choose, errors, save } = mount();
        mutate.mockResolvedValue({ errors: [{ message: 'For your own function only.' }] });
        choose('reason', 'Wrong_Timing');
        await save();
        expect(errors()).toEqual(['For your own function only.']);
        expect(closed).toEqual([]);
    });

    it('says when the reasons cannot be read', async () => {
        const { errors } = mount();
        picklist.error({ message: 'Nothing there.' });
        await settle();
        expect(errors()).toEqual(['Nothing there.']);
    });
});
