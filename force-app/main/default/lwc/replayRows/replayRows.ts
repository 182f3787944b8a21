/** Headless: the changed answers of a replay, in the user's words. */
export { changeLine, inPair, replayExport } from './changes';
export type { AnswerPair, ChangeLine } from './changes';
