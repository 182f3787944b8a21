import { toContent, type ProtocolContent, type ProtocolVersion } from 'c/protocolData';
import type { ProtocolData } from 'c/triadData';

const known = new WeakMap<ProtocolData, ProtocolContent>();

/**
 * The content of a version, the same object for the same answer; undefined while the answer is on its way or is still of
 * another version.
 */
export function contentOf(
    answer: ProtocolData | undefined,
    version: ProtocolVersion | undefined
): ProtocolContent | undefined {
    if (!answer || !version) {
        return undefined;
    }
    const last = known.get(answer);
    const content = last?.title === version.title ? last : toContent(answer, version.title);
    if (content) {
        known.set(answer, content);
    }
    return content?.id === version.id ? content : undefined;
}
