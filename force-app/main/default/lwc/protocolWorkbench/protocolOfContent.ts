import type { SequenceProtocol } from 'c/callSequence';
import { protocolOf, type ProtocolContent } from 'c/protocolData';

const protocols = new WeakMap<ProtocolContent, SequenceProtocol>();

/** The content as the engine reads it, the same object for the same content. */
export function protocolOfContent(content: ProtocolContent): SequenceProtocol {
    const known = protocols.get(content) ?? protocolOf(content);
    protocols.set(content, known);
    return known;
}
