/** What a touch that somebody plans or logs would collide with, before it is saved. */
export { collisions } from './collisions';
export { businessDaysBetween } from './businessDays';
export { radarTouch } from './radarTouch';
export { isRefused } from './types';
export type { RadarCode, RadarContext, RadarFinding, RadarHcp, RadarSeverity, RadarTouch } from './types';
