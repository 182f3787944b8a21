/** Touches against targets, per account and function: who is over-served, overlooked, redundant or colliding. */
export { coverageOf } from './coverage';
export { coverageByTerritory } from './territories';
export { COVERAGE_FLAGS } from './types';
export type {
    AccountCoverage,
    CoverageAccount,
    CoverageCell,
    CoverageFlag,
    CoverageOptions,
    TerritoryCoverage
} from './types';
