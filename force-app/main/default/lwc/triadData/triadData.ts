/**
 * Headless data layer: everything a container reads from or writes to the org goes through this bundle.
 * GraphQL documents follow the UI API schema of API 66.0.
 */
export { ACCOUNT_PICTURE_QUERY, accountPictureVariables } from './accountPictureQuery';
export { hasMoreTouches, toAccountPicture } from './accountPicture';
export { builtInDigest, protocolOf, protocolVariables } from './activeProtocol';
export { isConflict, reduceErrors } from './errors';
export { createPlan, reviewPlanPart, savePlanPart } from './planSaves';
export { PROTOCOL_QUERY } from './protocolQuery';
export { cancelTouch, completeTouch, saveTouch, updateTouch } from './touchSaves';
export type { AccountPictureData, AccountPictureVariables } from './rawPicture';
export type { ProtocolData, ProtocolVariables } from './protocolQuery';
export type { PlanPartDraft, PlanVersion } from './planSaves';
export type { TouchDraft } from './touchSaves';
