import { readFileSync } from 'fs';
import path from 'path';
import { createElement } from 'lwc';
import TriadFunctionBadge from 'c/triadFunctionBadge';
import { FIELD_FUNCTIONS } from 'c/triadModel';

const bundles = path.resolve(__dirname, '../..');
const paletteOf = (bundle: string) =>
    readFileSync(`${bundles}/${bundle}/${bundle}.css`, 'utf8').match(/--triad-\w+: light-dark\(.*\);/g);

describe('c-triad-function-badge', () => {
    afterEach(() => document.body.replaceChildren());

    it.each(FIELD_FUNCTIONS)('names %s with its own icon', async (fieldFunction) => {
        const element = createElement('c-triad-function-badge', { is: TriadFunctionBadge });
        element.fieldFunction = fieldFunction;
        document.body.appendChild(element);

        expect(element.shadowRoot?.textContent).toContain(`c.Triad_Shared_Function_${fieldFunction}`);
        expect(element.shadowRoot?.querySelector('.badge')?.classList).toContain(fieldFunction.toLowerCase());
        await expect(element).toBeAccessible();
    });

    it('says a sentence in place of the name', () => {
        const element = createElement('c-triad-function-badge', { is: TriadFunctionBadge });
        element.fieldFunction = 'Access';
        element.text = 'Access goes next';
        document.body.appendChild(element);

        expect(element.shadowRoot?.querySelector('.badge')?.textContent).toBe('Access goes next');
    });

    it('has the palette that the chart draws with', () => {
        expect(paletteOf('triadFunctionBadge')).toHaveLength(3);
        expect(paletteOf('touchChart')).toEqual(paletteOf('triadFunctionBadge'));
    });
});
