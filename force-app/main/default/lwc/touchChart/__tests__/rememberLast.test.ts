import { rememberLast } from '../rememberLast';

describe('rememberLast', () => {
    it('works once for the same arguments and again for others', () => {
        const work = jest.fn((left: number, right: string) => `${left}${right}`);
        const remembered = rememberLast(work);

        expect([remembered(1, 'a'), remembered(1, 'a'), remembered(2, 'a'), remembered(1, 'a')]).toEqual([
            '1a',
            '1a',
            '2a',
            '1a'
        ]);
        expect(work).toHaveBeenCalledTimes(3);
    });
});
