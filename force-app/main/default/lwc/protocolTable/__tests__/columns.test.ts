import { columnsStyle } from '../columns';

describe('columns of a protocol table', () => {
    it('has one for the rule, each condition, the answer, what people read, and whatever more there is', () => {
        expect(columnsStyle(['stage', 'access'], 1)).toBe(
            'grid-template-columns: max-content minmax(5.5rem, 1fr) minmax(5rem, 1fr) max-content minmax(8.5rem, 2fr) minmax(4.5rem, max-content)'
        );
    });
});
