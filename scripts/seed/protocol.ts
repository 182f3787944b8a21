/** The default protocol as the records that an org starts with: one active version of the scope Global. */
import { DEFAULT_PROTOCOL, protocolDigest } from 'c/callSequence';
import { rowsFromProtocol } from 'c/sequenceProtocol';
import { parentKey, SOURCE_KEY, type ObjectRows, type Row } from './dataset.ts';

const PROTOCOL_KEY = 'Protocol_Key__c';
/** When this version was released. It is the same in every run, so that a second run finds nothing to change. */
const RELEASED_AT = '2026-01-05T09:00:00.000+0000';

/** The stamps that a validation, an approval and an activation would have left; Compliance approved the release, not this org. */
function stamps(ruleCount: number): Row {
    const content = protocolDigest(DEFAULT_PROTOCOL);
    return {
        Status__c: 'Active',
        Active_Scope__c: 'Global',
        Validated_Digest__c: content,
        Validation_Error_Count__c: 0,
        Validation_Warning_Count__c: 0,
        Validated_Rule_Count__c: ruleCount,
        Validated_At__c: RELEASED_AT,
        Approved_Digest__c: content,
        Approved_At__c: RELEASED_AT,
        Activated_At__c: RELEASED_AT
    };
}

/** The protocol and its rules, in the order of loading. Once loaded, both are the org's own: a later run leaves them as they are. */
export function protocolWaves(): readonly ObjectRows[] {
    const { protocol, rules } = rowsFromProtocol(DEFAULT_PROTOCOL);
    const key = protocol.Protocol_Key__c;
    const parent = parentKey(PROTOCOL_KEY, key);
    return [
        {
            object: 'Sequence_Protocol__c',
            keyField: PROTOCOL_KEY,
            keyPrefix: key,
            createsOnly: true,
            rows: [{ ...protocol, ...stamps(rules.length) }]
        },
        {
            object: 'Sequence_Rule__c',
            keyField: SOURCE_KEY,
            keyPrefix: `${key}:`,
            createsOnly: true,
            rows: rules.map((rule): Row => ({ ...rule, Sequence_Protocol__r: parent }))
        }
    ];
}
