import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const CONTEXT = {
    user: { id: '005A', language: 'es', locale: 'es_ES', timeZone: 'Europe/Madrid' },
    localisation: { 'number.decimalSeparator': ',' },
    labels: { Greeting: 'Hola' },
    customPermissions: ['May_Greet'],
    userPermissions: ['ApiEnabled']
};

beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('document', { getElementById: () => ({ textContent: JSON.stringify(CONTEXT) }) });
});
afterEach(() => {
    vi.unstubAllGlobals();
});

describe('values of the page’s context', () => {
    it('gives labels in the user’s language, and the name of one that is not there', async () => {
        const { label } = await import('../context-values.ts');
        expect(label('Greeting')).toBe('Hola');
        expect(label('Farewell')).toBe('[Farewell]');
    });

    it('takes the labels of the next page beside those it has', async () => {
        const { addLabels, label } = await import('../context-values.ts');
        addLabels({ Farewell: 'Adiós' });
        expect(label('Greeting')).toBe('Hola');
        expect(label('Farewell')).toBe('Adiós');
    });

    it('gives a permission as true or undefined', async () => {
        const { customPermission, userPermission } = await import('../context-values.ts');
        expect(customPermission('May_Greet')).toBe(true);
        expect(customPermission('May_Leave')).toBeUndefined();
        expect(userPermission('ApiEnabled')).toBe(true);
        expect(userPermission('ViewAllData')).toBeUndefined();
    });

    it('gives the user’s id', async () => {
        const { userValue } = await import('../context-values.ts');
        expect(userValue('Id')).toBe('005A');
        expect(userValue('isGuest')).toBe(false);
    });

    it('tells a phone by its width', async () => {
        vi.stubGlobal('window', { matchMedia: () => ({ matches: true }) });
        const { clientValue } = await import('../context-values.ts');
        expect(clientValue()).toBe('Small');
    });

    it('gives the formats that the server told', async () => {
        const { localised } = await import('../context-values.ts');
        expect(localised('number.decimalSeparator')).toBe(',');
        expect(localised('dateTime.noSuchFormat')).toBeUndefined();
    });
});
