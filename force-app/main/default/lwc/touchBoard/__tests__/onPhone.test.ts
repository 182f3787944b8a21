import { createElement } from 'lwc';
import TouchBoard from 'c/touchBoard';
import { touch } from '../../triadData/__tests__/data/samples';

jest.mock('@salesforce/client/formFactor', () => ({ __esModule: true, default: 'Small' }), { virtual: true });

describe('c-touch-board on a phone', () => {
    afterEach(() => document.body.replaceChildren());

    it('starts with the list of the last months, before its width is known', () => {
        const element = createElement('c-touch-board', { is: TouchBoard });
        element.touches = [touch('a', { startAt: new Date().toISOString() })];
        document.body.appendChild(element);

        expect(element.shadowRoot?.querySelector('c-touch-list')).not.toBeNull();
        expect(element.shadowRoot?.querySelector('c-touch-chart')).toBeNull();
        expect(element.shadowRoot?.querySelector('lightning-radio-group')).toMatchObject({ value: '3' });
    });
});
