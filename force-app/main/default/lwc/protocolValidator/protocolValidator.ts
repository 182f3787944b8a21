/** What is wrong with a protocol, found over the whole space of inputs without walking through it. */
export { validateProtocol } from './validate';
export { FINDING_CODES, isBlocking } from './findings';
export type { FindingCode, FindingSeverity, ProtocolFinding, UncoveredBox } from './findings';
export type { ReasonTexts } from './reasonTexts';
export type { ValidationOptions } from './context';
