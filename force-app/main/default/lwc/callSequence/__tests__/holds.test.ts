import { isHoldLift, strictestHold } from '../holds';

describe('holds', () => {
    it('keeps the strictest of several', () => {
        expect(strictestHold(['Safety', 'No_Contact', 'Compliance'])).toBe('No_Contact');
        expect(strictestHold(['Safety', 'Compliance', 'None'])).toBe('Compliance');
        expect(strictestHold(['None', 'Safety'])).toBe('Safety');
        expect(strictestHold([])).toBe('None');
    });

    it('calls a weaker hold in the place of a stronger one a lift', () => {
        expect(isHoldLift('No_Contact', 'Compliance')).toBe(true);
        expect(isHoldLift('Safety', 'None')).toBe(true);
        expect(isHoldLift('Safety', 'Compliance')).toBe(false);
        expect(isHoldLift('Compliance', 'Compliance')).toBe(false);
    });
});
