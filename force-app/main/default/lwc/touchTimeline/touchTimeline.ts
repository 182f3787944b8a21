/** Pure geometry and reading order of the time line: no DOM, no clock, no words. */
export { clashingIds } from './clashes';
export { layoutTimeline, LANE_HEIGHT, touchesWithin, ZOOMS } from './layout';
export { groupByMonth } from './months';
export { partnerOf } from './pairs';
export { neighbour } from './neighbour';
export type { MonthGroup } from './months';
export type { Month, PairLine, PlacedTouch, TimelineLayout, Zoom } from './layout';
