import {
    DIMENSION_STANDINGS,
    ENGAGEMENT_CHANNELS,
    ENGAGEMENT_STATUSES,
    FIELD_FUNCTIONS,
    FRESHNESS,
    JOURNEY_STAGES
} from 'c/triadModel';
import {
    channelWords,
    freshnessWords,
    functionIcons,
    functionWords,
    stageWords,
    standingWords,
    statusWords
} from 'c/triadWords';

describe('triadWords', () => {
    it.each([
        ['functions', FIELD_FUNCTIONS, functionWords],
        ['icons', FIELD_FUNCTIONS, functionIcons],
        ['freshness', FRESHNESS, freshnessWords],
        ['stages', JOURNEY_STAGES, stageWords],
        ['standings', DIMENSION_STANDINGS, standingWords],
        ['channels', ENGAGEMENT_CHANNELS, channelWords],
        ['statuses', ENGAGEMENT_STATUSES, statusWords]
    ])('has one word of its own for each of the %s', (_name, values, words: Readonly<Record<string, string>>) => {
        expect(Object.keys(words).sort()).toEqual([...values].sort());
        expect(new Set(Object.values(words)).size).toBe(values.length);
    });
});
