/** Brings a protocol into an org and into force, each step by the persona who may take it. */
import { protocolDigest, type SequenceProtocol } from 'c/callSequence';
import { rowsFromProtocol } from 'c/sequenceProtocol';
import type { OwnOrg } from './own-org.ts';

const PROTOCOL = 'Sequence_Protocol__c';

/** Clocks differ: a validation counts only from the last change of the rules on. */
function moment(offsetMinutes: number): string {
    return new Date(Date.now() + offsetMinutes * 60_000).toISOString();
}

/** Writes the protocol as a draft and resolves with its id. */
export async function draftOf(org: OwnOrg, protocol: SequenceProtocol): Promise<string> {
    const admin = org.as('Admin');
    const records = rowsFromProtocol(protocol, { scope: 'Global', title: `Version ${protocol.version}` });
    const { id } = await admin.sobject(PROTOCOL).create({ ...records.protocol });
    const rules = records.rules.map(({ Source_Key__c: _key, ...rule }) => ({ ...rule, Sequence_Protocol__c: id }));
    const results = await admin.sobject('Sequence_Rule__c').create(rules);
    const refused = results.find(({ success }) => !success);
    if (!id || refused) throw new Error(`The draft was refused: ${JSON.stringify(refused)}`);
    return id;
}

/** Submits, approves and activates the draft in place of the version in force. */
export async function activate(org: OwnOrg, id: string, protocol: SequenceProtocol): Promise<void> {
    const digest = protocolDigest(protocol);
    const admin = org.as('Admin');
    const { records } = await admin.query<{ Id: string }>(
        `SELECT Id FROM ${PROTOCOL} WHERE Active_Scope__c = 'Global'`
    );
    await admin.sobject(PROTOCOL).update({
        Id: id,
        Status__c: 'Validated',
        Validated_Digest__c: digest,
        Validation_Error_Count__c: 0,
        Validation_Warning_Count__c: 0,
        Validated_Rule_Count__c: rowsFromProtocol(protocol).rules.length,
        Validated_At__c: moment(1),
        Submitted_By__c: org.userOf('Admin').userId
    });
    await org
        .as('Compliance')
        .sobject(PROTOCOL)
        .update({
            Id: id,
            Status__c: 'Approved',
            Approved_Digest__c: digest,
            Approved_By__c: org.userOf('Compliance').userId,
            Approved_At__c: moment(0)
        });
    for (const { Id } of records) {
        await admin
            .sobject(PROTOCOL)
            .update({ Id, Status__c: 'Retired', Active_Scope__c: null, Retired_At__c: moment(0) });
    }
    await admin
        .sobject(PROTOCOL)
        .update({ Id: id, Status__c: 'Active', Active_Scope__c: 'Global', Activated_At__c: moment(0) });
}
