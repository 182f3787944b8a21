/** What stands out at a described site under the default protocol. */
import { DEFAULT_PROTOCOL, sequenceFacts } from 'c/callSequence';
import { radarTouch } from 'c/collisionRadar';
import { coverageOf, type CoverageFlag } from 'c/coverageAnalysis';
import { pictureOf, type PictureSite } from './site-picture.ts';

/** `today` is `YYYY-MM-DD`, UTC: the day that the days of the site count from. */
export function flagsOf(site: PictureSite, today: string): readonly CoverageFlag[] {
    const picture = pictureOf(site, today);
    const { accountId } = picture;
    const [coverage] = coverageOf(
        [
            {
                accountId,
                region: null,
                territory: null,
                facts: sequenceFacts(picture, DEFAULT_PROTOCOL, today),
                touches: picture.touches.map((touch) => radarTouch(touch, accountId, DEFAULT_PROTOCOL))
            }
        ],
        DEFAULT_PROTOCOL
    );
    return coverage?.flags ?? [];
}
