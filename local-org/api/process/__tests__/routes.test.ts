import { Connection } from 'jsforce';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { metadataXml, zipOf } from '../../../deploy/__tests__/zip-of.ts';
import { openTestOrg, TEST_USERS } from '../../../__tests__/support/test-org.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const PLAIN_USERS = TEST_USERS.filter(({ alias }) => ['admin', 'nobody'].includes(alias)).map((user) => ({
    ...user,
    permissionSetGroups: [],
    permissionSets: []
}));
const PROCESS = metadataXml(
    'ApprovalProcess',
    `<active>true</active><allowedSubmitters><type>owner</type></allowedSubmitters>
     <approvalStep><approvalActions><action><name>Mark</name><type>FieldUpdate</type></action></approvalActions>
     <assignedApprover><approver><name>Owner</name><type>relatedUserField</type></approver></assignedApprover>
     <label>One</label><name>One</name></approvalStep><label>Agreement</label><recordEditability>AdminOnly</recordEditability>`
);
const WORKFLOW = metadataXml(
    'Workflow',
    `<fieldUpdates><fullName>Mark</fullName><field>Name</field><formula>"Marked"</formula><name>Mark</name>
     <notifyAssignee>false</notifyAssignee><operation>Formula</operation><protected>false</protected></fieldUpdates>
     <rules><fullName>Rule</fullName><active>true</active><triggerType>onCreateOnly</triggerType></rules>`
);

let served: ServedTestOrg;
let admin: Connection;
beforeEach(async () => {
    served = await serveTestOrg({}, openTestOrg({ sources: [], users: PLAIN_USERS }));
    admin = new Connection({ instanceUrl: served.origin, accessToken: served.token('admin'), version: '66.0' });
});
afterEach(() => served.close());

async function deploy(rollbackOnError: boolean) {
    const archive = new JSZip();
    const files = {
        'approvalProcesses/Account.Agreement.approvalProcess': PROCESS,
        'workflows/Account.workflow': WORKFLOW
    };
    const members = { ApprovalProcess: ['Account.Agreement'], Workflow: ['Account'] };
    for (const [path, content] of zipOf(members, files)) {
        archive.file(path, content);
    }
    const zip = await archive.generateAsync({ type: 'nodebuffer' });
    return admin.metadata.deploy(zip, { rollbackOnError }).complete(true);
}

describe('approvals over REST', () => {
    it('run a process that was deployed, while rules of the same workflow are refused by name', async () => {
        expect(await deploy(true)).toMatchObject({ success: false });
        const { details } = await deploy(false);
        expect(details.componentFailures).toMatchObject([{ componentType: 'WorkflowRule', fullName: 'Account.Rule' }]);
        const { id } = await admin.sobject('Account').create({ Name: 'North' });
        const { body: listed } = await served.call('admin', 'GET', '/process/approvals');
        expect(listed).toMatchObject({
            approvals: { Account: [{ name: 'Agreement', object: 'Account', sortOrder: 0 }] }
        });
        const submitted = await admin.process.approval.submit(id ?? '', 'please');
        expect(submitted).toMatchObject({ success: true, errors: null, entityId: id, instanceStatus: 'Pending' });
        const [workitem = ''] = (submitted as unknown as { newWorkitemIds: string[] }).newWorkitemIds;
        expect(await admin.process.approval.approve(workitem)).toMatchObject({
            instanceStatus: 'Approved',
            actorIds: null,
            newWorkitemIds: []
        });
        const { records } = await admin.query(
            'SELECT Name, (SELECT Status, (SELECT StepStatus FROM Steps) FROM ProcessInstances) FROM Account'
        );
        expect(records).toMatchObject([{ Name: 'Marked', ProcessInstances: { records: [{ Status: 'Approved' }] } }]);
    });

    it('tell what is wrong with a request', async () => {
        const post = (body: unknown, name = 'admin') => served.call(name, 'POST', '/process/approvals', body);
        const { body } = await post({ requests: [{ actionType: 'Submit', contextId: '001000000000000' }] });
        expect(body).toMatchObject([{ success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] }]);
        expect((await post({ requests: [{ actionType: 'Dance', contextId: 'x' }] })).status).toBe(400);
        expect(
            (await post({ requests: [{ actionType: 'Submit', contextId: 'x', nextApproverIds: ['y'] }] })).status
        ).toBe(501);
        expect((await post({ requests: 5 })).status).toBe(400);
    });
});

describe('workflow rules over REST', () => {
    it('are none, as no deploy takes them', async () => {
        expect((await served.call('admin', 'GET', '/process/rules')).body).toEqual({ rules: {} });
        const { id } = await admin.sobject('Account').create({ Name: 'North' });
        expect(await admin.process.rule.trigger(id ?? '')).toEqual({ errors: null, success: true });
        expect((await served.call('admin', 'POST', '/process/rules', { contextIds: ['x'] })).status).toBe(400);
    });
});
