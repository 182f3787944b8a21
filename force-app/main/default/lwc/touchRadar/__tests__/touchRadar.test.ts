import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { ACCOUNT_PICTURE_QUERY, HCP_RADAR_QUERY } from 'c/triadData';
import type { EngagementStatus } from 'c/triadModel';
import TouchRadar, { type TouchCandidate } from 'c/touchRadar';
import { ACCOUNT_ID, rawPicture, rawPlan, rawTouch } from '../../triadData/__tests__/data/samples';

const query = graphql as unknown as {
    emit(data: unknown, filter: (config: { query?: unknown }) => boolean): void;
    emitErrors(errors: unknown[], filter: (config: { query?: unknown }) => boolean): void;
};
const value = <T>(content: T) => ({ value: content });
const HCP = '003000000000001AAA';
const settle = async () => {
    await Promise.resolve();
    await Promise.resolve();
};

const CANDIDATE: TouchCandidate = {
    id: null,
    hcpId: HCP,
    fieldFunction: 'Commercial',
    channel: 'In_Person',
    startAt: '2026-03-19T15:00:00.000Z',
    status: 'Planned',
    requestedByHcp: false,
    coordinatedWithId: null
};
const medical = rawTouch('m1', {
    Function__c: value('Medical'),
    Status__c: value('Planned'),
    Start_At__c: value('2026-03-19T10:00:00.000Z')
});

describe('c-touch-radar', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: new Date('2026-03-18T12:00:00Z'), doNotFake: ['queueMicrotask', 'nextTick'] });
    });
    afterEach(() => {
        jest.useRealTimers();
        document.body.replaceChildren();
    });

    async function mount(candidate: Partial<TouchCandidate> = {}) {
        const element = createElement('c-touch-radar', { is: TouchRadar });
        Object.assign(element, { accountId: ACCOUNT_ID, candidate: { ...CANDIDATE, ...candidate }, leaderIds: ['m1'] });
        document.body.appendChild(element);
        await settle();
        const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
        const fired: unknown[] = [];
        for (const name of ['moved', 'linked']) {
            element.addEventListener(name, (event) => fired.push([name, (event as CustomEvent<unknown>).detail]));
        }
        return { element, all, fired, texts: () => all('c-triad-notice p').map((line) => line.textContent?.trim()) };
    }
    const showPicture = async (picture: unknown) => {
        query.emit(picture, (config) => config.query === ACCOUNT_PICTURE_QUERY);
        await settle();
    };
    const hcpAnswer = (flags: { isNoContact?: boolean; request?: string; touches?: object[] }) => ({
        uiapi: {
            query: {
                Contact: { edges: [{ node: { Id: HCP, Triad_Is_No_Contact__c: value(flags.isNoContact ?? false) } }] },
                Field_Engagement__c: { edges: (flags.touches ?? []).map((node) => ({ node })) },
                Field_Handoff__c: {
                    edges: flags.request
                        ? [
                              {
                                  node: {
                                      Id: 'h1',
                                      Kind__c: value('Medical_Request'),
                                      From_Function__c: value('Commercial'),
                                      To_Function__c: value('Medical'),
                                      Status__c: value(flags.request),
                                      CreatedDate: value('2026-03-10T10:00:00.000Z')
                                  }
                              }
                          ]
                        : []
                }
            }
        }
    });
    const showHcp = async (answer: unknown) => {
        query.emit(answer, (config) => config.query === HCP_RADAR_QUERY);
        await settle();
    };

    it('says nothing while nothing is met', async () => {
        const { element, texts } = await mount();
        await showPicture(rawPicture({ touches: [] }));
        expect(texts()).toEqual([]);
        expect(element.isRefused).toBe(false);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('offers the first clear day once, and the link, where another function meets the HCP that day', async () => {
        const { element, all, fired, texts } = await mount();
        await showPicture(rawPicture({ touches: [medical] }));
        expect(texts()).toEqual([
            expect.stringContaining('c.Triad_Radar_Other_Function_Window'),
            expect.stringContaining('c.Triad_Radar_Same_Day_Site')
        ]);
        expect(all('.move')).toHaveLength(1);
        all('.move')[0]?.click();
        all('.link')[0]?.click();
        expect(fired).toEqual([
            ['moved', { from: '2026-03-19', to: '2026-03-23' }],
            ['linked', 'm1']
        ]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('is quiet about the touch that this one goes along with', async () => {
        const { texts } = await mount({ coordinatedWithId: 'm1' });
        await showPicture(rawPicture({ touches: [medical] }));
        expect(texts()).toEqual([]);
    });

    it('sees the touches of the HCP at other accounts', async () => {
        const { texts } = await mount();
        await showPicture(rawPicture({ touches: [] }));
        const elsewhere = { ...medical, Id: 'x1', Account__c: value('001000000000009AAA') };
        await showHcp(hcpAnswer({ touches: [elsewhere] }));
        expect(texts()).toEqual([expect.stringContaining('c.Triad_Radar_Other_Function_Window')]);
    });

    it.each<[EngagementStatus, boolean]>([
        ['Planned', true],
        ['Completed', false]
    ])('against a hold, %s is refused: %s', async (status, isRefused) => {
        const { element, texts } = await mount({ status });
        await showPicture(rawPicture({ plan: rawPlan({ Hold__c: value('Compliance') }), touches: [] }));
        expect(texts()).toEqual(['c.Triad_Radar_Hold_Compliance']);
        expect(element.isRefused).toBe(isRefused);
    });

    it('refuses an HCP who does not want to be contacted, and warns a rep of an open request', async () => {
        const { element, texts } = await mount();
        await showPicture(rawPicture({ touches: [] }));
        await showHcp(hcpAnswer({ isNoContact: true, request: 'Accepted' }));
        expect(texts()).toEqual(['c.Triad_Radar_HCP_No_Contact', 'c.Triad_Radar_Open_Request']);
        expect(element.isRefused).toBe(true);
        await showHcp(hcpAnswer({ request: 'Completed' }));
        expect(texts()).toEqual([]);
    });

    it('says why it could not look', async () => {
        const { all } = await mount();
        query.emitErrors([{ message: 'No answer.' }], (config) => config.query === ACCOUNT_PICTURE_QUERY);
        await settle();
        expect(all('c-triad-error-list')[0]).toMatchObject({ errors: ['No answer.'] });
    });
});
