import type {
    DimensionStanding,
    EngagementChannel,
    EngagementStatus,
    FieldFunction,
    Freshness,
    JourneyStage
} from 'c/triadModel';
import { channelLabels, freshnessLabels, functionLabels, stageLabels, standingLabels, statusLabels } from './labels';

/** What a value of the model is called on the screen, in the user's language. */
export const functionWords: Readonly<Record<FieldFunction, string>> = functionLabels;
export const freshnessWords: Readonly<Record<Freshness, string>> = freshnessLabels;
export const stageWords: Readonly<Record<JourneyStage, string>> = stageLabels;
export const standingWords: Readonly<Record<DimensionStanding, string>> = standingLabels;
export const channelWords: Readonly<Record<EngagementChannel, string>> = channelLabels;
export const statusWords: Readonly<Record<EngagementStatus, string>> = statusLabels;

/** The one icon of each function, the same on every screen. */
export const functionIcons: Readonly<Record<FieldFunction, string>> = {
    Commercial: 'utility:cases',
    Medical: 'utility:knowledge_base',
    Access: 'utility:shield'
};
