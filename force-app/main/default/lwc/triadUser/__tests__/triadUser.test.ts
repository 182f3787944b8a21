describe('triadUser', () => {
    afterEach(() => jest.resetModules());

    function grant(permission: string): void {
        jest.doMock(`@salesforce/customPermission/${permission}`, () => ({ default: true }), { virtual: true });
    }

    it('acts for nobody and leads nothing without permissions', async () => {
        const { OWN_FUNCTIONS, LEADS_REGION } = await import('c/triadUser');

        expect(OWN_FUNCTIONS).toEqual([]);
        expect(LEADS_REGION).toBe(false);
    });

    it('acts for the functions whose permission is granted', async () => {
        grant('Triad_Act_For_Medical');
        grant('Triad_Lead_Region');

        const { OWN_FUNCTIONS, LEADS_REGION } = await import('c/triadUser');

        expect(OWN_FUNCTIONS).toEqual(['Medical']);
        expect(LEADS_REGION).toBe(true);
    });
});
