/**
 * Headless data layer: everything a container reads from or writes to the org goes through this bundle.
 * GraphQL documents follow the UI API schema of API 66.0.
 */
export { ACCOUNT_PICTURE_QUERY, accountPictureVariables } from './accountPictureQuery';
export { afterWires } from './afterWires';
export { hasMoreTouches, toAccountPicture, toHandoff, toTouch } from './accountPicture';
export { protocolOf, protocolVariables } from './activeProtocol';
export { isConflict, reduceErrors } from './errors';
export { mutate } from './mutation';
export { toPlan } from './plan';
export { createPlan, reviewPlanPart, savePlanPart } from './planSaves';
export { toHcpPicture } from './hcpRadar';
export { saveOverride, takeBackOverride, toOverrides } from './overrides';
export { PROTOCOL_QUERY } from './protocolQuery';
export { protocolRecords } from './protocolRecords';
export { HCP_RADAR_QUERY, hcpRadarVariables } from './radarQuery';
export { nodes, oneOf, toPerson } from './values';
export { cancelTouch, completeTouch, saveTouch, updateTouch } from './touchSaves';
export type { RawConnection, RawField, RawHandoff, RawObjective, RawPerson, RawPlan, RawTouch } from './rawPicture';
export type { AccountPictureData, AccountPictureVariables } from './rawPicture';
export type { ProtocolData, ProtocolVariables } from './protocolQuery';
export type { OverrideDraft } from './overrides';
export type { HcpPicture } from './hcpRadar';
export type { HcpRadarData, HcpRadarVariables } from './radarQuery';
export type { PlanPartDraft, PlanVersion } from './planSaves';
export type { TouchDraft } from './touchSaves';
