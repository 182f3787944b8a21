import { accountRows, countFlags, exportRows, filterCoverage, NO_FILTER, territoryRows } from 'c/coverageRows';
import { FIELD_FUNCTIONS } from 'c/triadModel';
import { account } from './rows';

const ACCOUNTS = [
    account('1'),
    account('2', { region: 'ME', flags: ['Redundant'] }),
    account('3', { territory: 'Ada Birch', flags: ['Overlooked', 'Colliding'], collidesOn: '2026-03-20' })
];
const NAMES = new Map([
    ['1', 'Birch Clinic'],
    ['2', 'Alder Clinic'],
    ['3', 'Cedar Clinic']
]);
const ids = (accounts: readonly { accountId: string }[]) => accounts.map(({ accountId }) => accountId);

describe('filterCoverage', () => {
    it('narrows by region, territory and flag', () => {
        expect(ids(filterCoverage(ACCOUNTS, NO_FILTER))).toEqual(['1', '2', '3']);
        expect(ids(filterCoverage(ACCOUNTS, { ...NO_FILTER, region: 'OH' }))).toEqual(['1', '3']);
        expect(ids(filterCoverage(ACCOUNTS, { ...NO_FILTER, territory: 'Ada Birch' }))).toEqual(['3']);
        expect(ids(filterCoverage(ACCOUNTS, { ...NO_FILTER, flag: 'Redundant' }))).toEqual(['2']);
    });

    it('asks of a function whether it is the one that overlooks', () => {
        const overlookedBy = (fieldFunction: 'Commercial' | 'Medical') =>
            ids(filterCoverage(ACCOUNTS, { ...NO_FILTER, flag: 'Overlooked', fieldFunction }));
        expect(overlookedBy('Medical')).toEqual(['1', '2', '3']);
        expect(overlookedBy('Commercial')).toEqual([]);
        expect(countFlags(ACCOUNTS, 'Medical')).toEqual({ Overlooked: 3, Over_Served: 0, Redundant: 1, Colliding: 1 });
        expect(countFlags(ACCOUNTS, null)).toEqual({ Overlooked: 1, Over_Served: 0, Redundant: 1, Colliding: 1 });
    });
});

describe('accountRows', () => {
    it('puts the most flagged first, then goes by name', () => {
        expect(accountRows(ACCOUNTS, NAMES).map(({ name }) => name)).toEqual([
            'Cedar Clinic',
            'Alder Clinic',
            'Birch Clinic'
        ]);
    });

    it('says in each cell what was attained, in a band and with its mark', () => {
        const [row] = accountRows([account('1')], NAMES);
        expect(row?.cells.map(({ text, band, isOverlooked }) => [text, band, isOverlooked])).toEqual([
            ['50%', 'near', false],
            ['0%', 'low', true],
            ['1', 'none', false]
        ]);
    });

    it.each([
        [0.49, 'low'],
        [0.5, 'near'],
        [1, 'met'],
        [1.5, 'met'],
        [1.51, 'over']
    ])('puts %s of the target into the band %s', (attained, band) => {
        const [cell] = account('1').cells;
        const [row] = accountRows([account('1', { cells: cell ? [{ ...cell, attained }] : [] })], NAMES);
        expect(row?.cells.map((shown) => shown.band)).toEqual([band]);
    });
});

describe('territoryRows', () => {
    it('sums up touches and targets of those who take part', () => {
        const rows = territoryRows([account('1'), account('4')]);
        expect(rows).toHaveLength(1);
        expect(rows[0]?.cells.map(({ touches, target, text }) => [touches, target, text])).toEqual([
            [6, 12, '50%'],
            [0, 4, '0%'],
            [2, null, '2']
        ]);
        expect(rows[0]).toMatchObject({ accountId: null, region: 'OH', territory: 'Sam Vale' });
    });

    it('has one row for each territory of a region, with the flags that occur', () => {
        const rows = territoryRows(ACCOUNTS);
        expect(rows.map(({ region, territory, flags }) => [region, territory, flags.map(({ flag }) => flag)])).toEqual([
            ['ME', 'Sam Vale', ['Redundant']],
            ['OH', 'Ada Birch', ['Overlooked', 'Colliding']],
            ['OH', 'Sam Vale', []]
        ]);
    });
});

describe('exportRows', () => {
    it('has one line of headings and all cells of the functions asked for', () => {
        const rows = accountRows([account('1')], NAMES);
        const [headings, line] = exportRows(rows, FIELD_FUNCTIONS);
        expect(line).toEqual(['Birch Clinic', 'OH', 'Sam Vale', 3, 6, 50, 0, 2, 0, 1, '', '', '']);
        expect(headings).toHaveLength(line?.length ?? 0);
        expect(exportRows(rows, ['Medical'])[1]).toEqual(['Birch Clinic', 'OH', 'Sam Vale', 0, 2, 0, '']);
    });
});
