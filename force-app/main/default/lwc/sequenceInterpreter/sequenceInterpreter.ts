/**
 * The protocol read word for word, row by row: slow and plain, the specification that the
 * compiled engine of `c/callSequence` is tested against over the whole space.
 */
export { interpret } from './interpret';
export { isRowMatch } from './matching';
export type { Interpretation } from './interpret';
