/** Headless: what the coverage view shows, row by row, in the user's words. */
export { accountRows, countFlags, filterCoverage, territoryRows } from './rows';
export { exportRows } from './export';
export { flagLabels as flagWords } from './labels';
export { NO_FILTER } from './types';
export type { CellBand, CoverageFilter, CoverageRow, RowCell, RowFlag } from './types';
