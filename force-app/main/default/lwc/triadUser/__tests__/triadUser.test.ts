describe('triadUser', () => {
    afterEach(() => jest.resetModules());

    function grant(permission: string): void {
        jest.doMock(`@salesforce/customPermission/${permission}`, () => ({ default: true }), { virtual: true });
    }

    it('acts for nobody and leads nothing without permissions', async () => {
        const { OWN_FUNCTIONS, LEADS_REGION, CONFIGURES, REVIEWS_COMPLIANCE } = await import('c/triadUser');

        expect(OWN_FUNCTIONS).toEqual([]);
        expect([LEADS_REGION, CONFIGURES, REVIEWS_COMPLIANCE]).toEqual([false, false, false]);
    });

    it('acts for the functions whose permission is granted', async () => {
        grant('Triad_Act_For_Medical');
        grant('Triad_Lead_Region');

        const { OWN_FUNCTIONS, LEADS_REGION } = await import('c/triadUser');

        expect(OWN_FUNCTIONS).toEqual(['Medical']);
        expect(LEADS_REGION).toBe(true);
    });

    it('configures and reviews by permission', async () => {
        grant('Triad_Configure');
        grant('Triad_Review_Compliance');

        const { CONFIGURES, REVIEWS_COMPLIANCE } = await import('c/triadUser');

        expect([CONFIGURES, REVIEWS_COMPLIANCE]).toEqual([true, true]);
    });
});
