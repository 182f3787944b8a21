import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import { protocolAnswer } from '../../triadData/__tests__/data/samples';
import { builtInContent } from '../builtIn';
import { protocolOf, toContent } from '../content';
import { ACTIVE_ID } from './data/samples';

describe('content of a version', () => {
    it('is read from the answer with the ids of its rows, and means the same protocol', () => {
        const content = toContent(protocolAnswer(DEFAULT_PROTOCOL), 'Default protocol');
        expect(content).toMatchObject({ id: ACTIVE_ID, title: 'Default protocol' });
        expect(content?.rules[0]?.key).toBe('a0A000000000000AAA');
        expect(content && protocolDigest(protocolOf(content))).toBe(protocolDigest(DEFAULT_PROTOCOL));
    });

    it('is not there where the answer holds no protocol', () => {
        expect(toContent({}, 'None')).toBeUndefined();
    });

    it('that is built in is the default protocol', () => {
        expect(protocolDigest(protocolOf(builtInContent()))).toBe(protocolDigest(DEFAULT_PROTOCOL));
    });
});
