import type { ProtocolContent } from 'c/protocolData';
import { duplicateRule, moveRule, removeRule } from 'c/protocolDraft';
import type { RowCommand } from 'c/protocolTable';

/** The content after a command from the menu of a row. */
export function command(content: ProtocolContent, { key, act }: RowCommand): ProtocolContent {
    switch (act) {
        case 'duplicate':
            return duplicateRule(content, key);
        case 'remove':
            return removeRule(content, key);
        default:
            return moveRule(content, key, act === 'up' ? -1 : 1);
    }
}
