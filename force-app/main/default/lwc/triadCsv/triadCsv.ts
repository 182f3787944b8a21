/** What a spreadsheet would read as the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** Spreadsheets read a file as UTF-8 by its byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

function cellText(value: string | number): string {
    const text = typeof value === 'string' && FORMULA_START.test(value) ? `'${value}` : String(value);
    return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of comma-separated cells as RFC 4180 has them; text that a spreadsheet would run as a formula is escaped by a `'`. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
    return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** Has the browser save a file. */
export function saveCsv(name: string, text: string): void {
    const link = document.createElement('a');
    link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(BYTE_ORDER_MARK + text)}`;
    link.download = name;
    link.click();
}
