import { csvText, saveCsv } from 'c/triadCsv';

describe('csvText', () => {
    it('quotes commas, quotes and line breaks', () => {
        expect(csvText([['a,b', 'say "c"', 'd\ne', 1]])).toBe('"a,b","say ""c""","d\ne",1\r\n');
    });

    it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1'])('keeps %j from running as a formula', (text) => {
        expect(csvText([[text]]).replaceAll('"', '')).toBe(`'${text}\r\n`);
    });

    it('leaves numbers below zero as they are', () => {
        expect(csvText([[-1]])).toBe('-1\r\n');
    });
});

describe('saveCsv', () => {
    it('has the browser save the text as UTF-8 under its name', () => {
        const saved: HTMLAnchorElement[] = [];
        const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
            this: HTMLAnchorElement
        ) {
            saved.push(this);
        });
        saveCsv('coverage.csv', 'é\r\n');
        click.mockRestore();
        expect(saved.map(({ download }) => download)).toEqual(['coverage.csv']);
        expect(decodeURIComponent(saved[0]?.href ?? '')).toBe('data:text/csv;charset=utf-8,\uFEFFé\r\n');
    });
});
