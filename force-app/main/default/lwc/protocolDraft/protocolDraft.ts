/** Headless: what the protocol editor does with a draft. Pure: reads no clock, no network and no labels. */
export { addDefaultRule, addRule, changeRule, changeSettings, duplicateRule, moveRule, removeRule } from './edits';
export { beginSession, editSession, isEdited, redo, rebase, undo } from './session';
export { tableSections } from './sections';
export { compareContents } from './comparison';
export { mapCells, MAP_COLUMNS } from './mapCells';
export { judge } from './judgement';
export { isDrawable } from './validation';
export type { Judgement } from './judgement';
export type { EditSession } from './session';
export type { TableSection } from './sections';
export type { Comparison, RowChange, RowChangeKind, SettingChange } from './comparison';
export type { MapCell, MapColumn, MapRow } from './mapCells';
