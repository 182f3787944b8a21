import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { rowsFromProtocol } from 'c/sequenceProtocol';
import { RULE_FIELDS, SETTING_FIELDS, pick, type ProtocolContent } from './content';

/** The protocol that the engine has built in, as the content of a first draft. */
export function builtInContent(): ProtocolContent {
    const { protocol, rules } = rowsFromProtocol(DEFAULT_PROTOCOL);
    return {
        id: '',
        title: protocol.Title__c,
        settings: pick(protocol, ['Protocol_Version__c', ...SETTING_FIELDS]),
        rules: rules.map((rule, index) => ({ key: `built-in-${index}`, fields: pick(rule, RULE_FIELDS) }))
    };
}
