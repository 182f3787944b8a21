import { DEFAULT_PROTOCOL, DEFAULT_PROTOCOL_DIGEST, protocolDigest } from 'c/callSequence';
import { protocolOf, protocolVariables } from 'c/triadData';
import { protocolAnswer, rawPicture } from './data/samples';

const earlier = { ...DEFAULT_PROTOCOL, version: 2, settings: { ...DEFAULT_PROTOCOL.settings, ownCoolDownDays: 3 } };

describe('the active protocol', () => {
    it('is the built-in one where the org has none', () => {
        expect(protocolVariables(rawPicture())).toBeUndefined();
        expect(protocolOf(rawPicture(), undefined)).toBe(DEFAULT_PROTOCOL);
    });

    it('is the built-in one, unread, where its content was approved', () => {
        const picture = rawPicture({ approvedDigest: DEFAULT_PROTOCOL_DIGEST });
        expect(protocolVariables(picture)).toBeUndefined();
        expect(protocolOf(picture, undefined)).toBe(DEFAULT_PROTOCOL);
    });

    it('is asked for where another content was approved, and is that', () => {
        const picture = rawPicture({ approvedDigest: protocolDigest(earlier) });
        expect(protocolVariables(picture)).toEqual({ protocolId: 'a09000000000001AAA' });
        expect(protocolOf(picture, undefined)).toBeUndefined();
        expect(protocolOf(picture, protocolAnswer(earlier))).toEqual(earlier);
    });

    it('is one object for one answer, so that it is compiled once', () => {
        const picture = rawPicture({ approvedDigest: protocolDigest(earlier) });
        const answer = protocolAnswer(earlier);
        expect(protocolOf(picture, answer)).toBe(protocolOf(picture, answer));
    });

    it('is refused where its rules are not those that were approved', () => {
        const picture = rawPicture({ approvedDigest: protocolDigest(earlier) });
        expect(() => protocolOf(picture, protocolAnswer(DEFAULT_PROTOCOL))).toThrow(
            /Triad_Shared_Error_Protocol_Changed/
        );
    });
});
