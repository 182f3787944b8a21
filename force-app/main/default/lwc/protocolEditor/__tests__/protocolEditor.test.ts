import { createElement } from 'lwc';
import { graphql, executeMutation } from 'lightning/graphql';
import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import { PROTOCOL_LIST_QUERY, type ProtocolListData } from 'c/protocolData';
import ProtocolEditor from 'c/protocolEditor';
import { PROTOCOL_QUERY, type ProtocolData } from 'c/triadData';
import { listAnswer, rawVersion } from '../../protocolData/__tests__/data/samples';
import { protocolAnswer } from '../../triadData/__tests__/data/samples';

jest.mock('c/triadUser', () => ({ CONFIGURES: false, REVIEWS_COMPLIANCE: true, USER_ID: '005000000000007AAA' }));

const mutate = executeMutation as jest.Mock;
const query = graphql as unknown as {
    emit(data: ProtocolListData | ProtocolData, filter?: unknown, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const isList = ({ query: document }: { query?: unknown }) => document === PROTOCOL_LIST_QUERY;
const isContent = ({ query: document, variables }: { query?: unknown; variables?: unknown }) =>
    document === PROTOCOL_QUERY && variables !== undefined;
const value = <T>(content: T) => ({ value: content });
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('c-protocol-editor', () => {
    beforeEach(() => {
        mutate.mockResolvedValue({ data: { uiapi: {} } });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    function mount() {
        const element = createElement('c-protocol-editor', { is: ProtocolEditor });
        document.body.appendChild(element);
        const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        return { element, find, toast };
    }

    async function show(list: ProtocolListData) {
        query.emit(list, isList);
        await settle();
        query.emit(protocolAnswer(DEFAULT_PROTOCOL), isContent);
        await settle();
    }

    const digest = protocolDigest(DEFAULT_PROTOCOL);
    const submitted = (validated: string) =>
        listAnswer([rawVersion({ Status__c: value('Validated'), Validated_Digest__c: value(validated) })]);

    it('shows a skeleton, then the version in force', async () => {
        const { element, find } = mount();
        expect(find('c-triad-skeleton')).not.toBeNull();
        await expect(element).toBeAccessible();
        await show(listAnswer([rawVersion()]));
        expect(find('c-triad-skeleton')).toBeNull();
        expect(find('c-protocol-workbench')).toMatchObject({ content: { title: 'Default protocol' } });
    });

    it('says what a read failed with, and tries again', async () => {
        const { element, find } = mount();
        const refresh = jest.fn().mockResolvedValue(undefined);
        query.emitErrors([{ message: 'No protocol could be read.' }], isList, refresh);
        await settle();
        expect(find('c-triad-error-panel')).toMatchObject({ errors: ['No protocol could be read.'] });
        find('c-triad-error-panel')?.dispatchEvent(new CustomEvent('retried'));
        expect(refresh).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('says so where there is no protocol, and offers nothing to those who do not write', async () => {
        const { element, find } = mount();
        await show(listAnswer([]));
        expect(find('c-triad-empty-state')).toMatchObject({ body: 'c.Triad_Protocol_Empty_Read_Only' });
        expect(find('c-triad-empty-state lightning-button')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('approves what it has validated itself', async () => {
        const { find, toast } = mount();
        await show(submitted(digest));
        find('c-protocol-workbench')?.dispatchEvent(new CustomEvent('stepped', { detail: 'approve' }));
        await settle();
        const [{ variables }] = mutate.mock.calls[0] as [{ variables: object }];
        expect(variables).toMatchObject({
            approved: { Sequence_Protocol__c: { Approved_Digest__c: digest, Approved_By__c: '005000000000007AAA' } }
        });
        expect(toast).toHaveBeenCalledTimes(1);
    });

    it('puts the focus where the version begins once a step is taken, and not where it was refused', async () => {
        const { find } = mount();
        await show(submitted(digest));
        const workbench = find('c-protocol-workbench');
        const focus = jest.fn();
        Object.assign(workbench ?? {}, { focus });
        mutate.mockResolvedValueOnce({ errors: [{ message: 'Somebody else was faster.' }] });
        workbench?.dispatchEvent(new CustomEvent('stepped', { detail: 'approve' }));
        await settle();
        expect(focus).not.toHaveBeenCalled();
        workbench?.dispatchEvent(new CustomEvent('stepped', { detail: 'approve' }));
        await settle();
        expect(focus).toHaveBeenCalledTimes(1);
    });

    it.each(['approve', 'activate'])('refuses to %s what is not what was validated', async (step) => {
        const { find, toast } = mount();
        await show(submitted('0123456789abcdef'));
        find('c-protocol-workbench')?.dispatchEvent(new CustomEvent('stepped', { detail: step }));
        await settle();
        expect(mutate).not.toHaveBeenCalled();
        expect(toast).toHaveBeenCalledTimes(1);
    });
});
