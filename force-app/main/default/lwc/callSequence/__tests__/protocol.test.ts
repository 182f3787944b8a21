import { DEFAULT_PROTOCOL, DEFAULT_PROTOCOL_DIGEST, protocolDigest } from 'c/callSequence';

describe('the default protocol', () => {
    it('has the digest that is known ahead', () => {
        expect(protocolDigest(DEFAULT_PROTOCOL)).toBe(DEFAULT_PROTOCOL_DIGEST);
    });
});
