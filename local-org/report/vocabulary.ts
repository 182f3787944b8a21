/** Words that metadata and the Analytics API have for the same things. */

/** Prefix of an aggregate by the summary that metadata names (`ReportSummaryType`); Median is not built. */
export const SUMMARY_PREFIXES: Readonly<Record<string, string>> = {
    Sum: 's!',
    Average: 'a!',
    Maximum: 'x!',
    Minimum: 'm!',
    Unique: 'u!'
};

/** What dates can be grouped by. */
export const GRANULARITIES: readonly string[] = ['None', 'Day', 'Week', 'Month', 'Quarter', 'Year'];
