import { DEFAULT_PROTOCOL, DEFAULT_PROTOCOL_DIGEST, protocolDigest } from 'c/callSequence';
import { decisionDigest } from '../digest';
import { DEFAULT_DECISION_DIGEST } from '../protocol';

describe('the default protocol', () => {
    it('has the digests that are known ahead', () => {
        expect(protocolDigest(DEFAULT_PROTOCOL)).toBe(DEFAULT_PROTOCOL_DIGEST);
        expect(decisionDigest(DEFAULT_PROTOCOL)).toBe(DEFAULT_DECISION_DIGEST);
    });
});
