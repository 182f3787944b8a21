/** Headless data layer: all accounts with plans, read in pages, for the coverage view and the replay of a draft. */
export { CoverageReading, REPLAY_STEPS } from './coverageReading';
export { coverageOfSource, medicalView } from './coverage';
export type { CoverageProgress, CoverageRequest } from './coverageReading';
export type { CoverageSource, SourceAccount } from './coverageSource';
export type { CoverageData } from './rawCoverage';
