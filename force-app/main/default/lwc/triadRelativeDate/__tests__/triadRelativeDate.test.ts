import { createElement } from 'lwc';
import TriadRelativeDate from 'c/triadRelativeDate';

describe('c-triad-relative-date', () => {
    beforeEach(() => jest.useFakeTimers({ now: new Date('2026-03-04T20:00:00.000Z'), doNotFake: ['nextTick'] }));
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    function mount(value: string) {
        const element = createElement('c-triad-relative-date', { is: TriadRelativeDate });
        element.value = value;
        document.body.appendChild(element);
        return element.shadowRoot?.querySelector('time');
    }

    it('says an instant as people do and holds the exact time ready', () => {
        const time = mount('2026-03-07T20:00:00.000Z');

        expect(time?.firstChild?.textContent).toBe('in 3 days');
        expect(time?.title).toContain('March 7, 2026');
        expect(time?.querySelector('.slds-assistive-text')?.textContent).toContain('March 7, 2026');
        expect(time?.dateTime).toBe('2026-03-07T20:00:00.000Z');
    });

    it('says a day without a time', () => {
        expect(mount('2026-03-05')?.title).toBe('March 5, 2026');
    });

    it('draws nothing without a date', () => {
        expect(mount('')).toBeNull();
    });
});
