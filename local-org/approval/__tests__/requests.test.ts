import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import { save } from '../../dml/save.ts';
import type { RowResult } from '../../dml/types.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { loadSchema } from '../../metadata/load.ts';
import { sourceFolder, type SourceFolder } from '../../metadata/__tests__/source-folder.ts';
import { requestApproval, type ApprovalRequest, type ApprovalResult } from '../requests.ts';

const WORKFLOW = `<fieldUpdates><fullName>Agreed</fullName><field>Name</field><name>Agreed</name><operation>Formula</operation>
    <formula>Name &amp; " (agreed)"</formula></fieldUpdates>
    <fieldUpdates><fullName>Hot</fullName><field>Rating</field><name>Hot</name><operation>Literal</operation>
    <literalValue>Hot</literalValue></fieldUpdates>
    <fieldUpdates><fullName>No_Rating</fullName><field>Rating</field><name>No</name><operation>Null</operation></fieldUpdates>`;
const action = (element: string, name: string): string =>
    `<${element}><action><name>${name}</name><type>FieldUpdate</type></action></${element}>`;
const step = (name: string, type: string, approver: string, more = ''): string =>
    `<approvalStep>${more}<assignedApprover><approver><name>${approver}</name><type>${type}</type></approver>
     </assignedApprover><label>${name}</label><name>${name}</name></approvalStep>`;
const PROCESS = `<active>true</active><label>Agreement</label><recordEditability>AdminOnly</recordEditability>
    <allowedSubmitters><type>owner</type></allowedSubmitters>
    <entryCriteria><formula>NumberOfEmployees &gt; 5</formula></entryCriteria>
    <finalApprovalRecordLock>true</finalApprovalRecordLock>
    ${action('initialSubmissionActions', 'Hot')}${action('finalApprovalActions', 'Agreed')}
    ${action('finalRejectionActions', 'No_Rating')}
    ${step('First', 'user', 'admin@example.com')}
    ${step('Second', 'relatedUserField', 'Owner', '<rejectBehavior><type>BackToPrevious</type></rejectBehavior>')}`;
const RIGHTS = `<label>Seller</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete>
    <allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords>
    <object>Account</object><viewAllRecords>false</viewAllRecords></objectPermissions>
    <fieldPermissions><editable>true</editable><field>Account.NumberOfEmployees</field><readable>true</readable></fieldPermissions>`;
const person = (name: string, profile: string): object => ({
    username: `${name}@example.com`,
    firstName: name,
    lastName: 'Tester',
    email: `${name}@example.com`,
    alias: name,
    profile,
    permissionSets: ['Seller']
});
const USERS = [person('admin', 'System Administrator'), person('seller', 'Minimum Access - Salesforce')] as never;

let folder: SourceFolder;
let org: OpenOrg;
let account: string;
function open(): void {
    org = openTestOrg({ sources: [folder.path], users: USERS });
}
beforeEach(() => {
    folder = sourceFolder()
        .write('workflows/Account.workflow-meta.xml', 'Workflow', WORKFLOW)
        .write('approvalProcesses/Account.Agreement.approvalProcess-meta.xml', 'ApprovalProcess', PROCESS)
        .write('permissionsets/Seller.permissionset-meta.xml', 'PermissionSet', RIGHTS);
    open();
    account = put('insert', { Name: 'North', NumberOfEmployees: 10 }).id ?? '';
});
afterEach(() => {
    org.close();
    folder.remove();
});

const put = (operation: 'insert' | 'update' | 'delete', record: object, name = 'seller'): RowResult =>
    save(org, testUser(org, name), {
        operation,
        object: 'Account',
        records: [{ ...record }],
        allOrNone: true
    })[0] as RowResult;
const ask = (action: ApprovalRequest['action'], contextId: string, name: string): ApprovalResult =>
    requestApproval(org, testUser(org, name), { action, contextId, skipEntryCriteria: false, comments: 'x' });
const submit = (): ApprovalResult => ask('Submit', account, 'seller');
const item = ({ newWorkitemIds }: ApprovalResult): string => newWorkitemIds?.[0] ?? '';
const stored = (): unknown => org.store.get('SELECT "Name", "Rating" FROM Account WHERE "Id" = ?', [account]);
const idOf = (name: string): string => testUser(org, name).userId;

describe('an approval', () => {
    it('goes from step to step to its end, with what each end does to the record', () => {
        const first = submit();
        expect(first).toMatchObject({ success: true, status: 'Pending', actorIds: [idOf('admin')], entityId: account });
        expect(stored()).toEqual({ Name: 'North', Rating: 'Hot' });
        const second = ask('Approve', item(first), 'admin');
        expect(second).toMatchObject({ status: 'Pending', actorIds: [idOf('seller')], instanceId: first.instanceId });
        expect(ask('Approve', item(second), 'seller')).toMatchObject({ status: 'Approved', actorIds: null });
        expect(stored()).toEqual({ Name: 'North (agreed)', Rating: 'Hot' });
        expect(org.store.all('SELECT "StepStatus" FROM ProcessInstanceStep ORDER BY "Id"')).toEqual([
            { StepStatus: 'Started' },
            { StepStatus: 'Approved' },
            { StepStatus: 'Approved' }
        ]);
        expect(org.store.all('SELECT "Id" FROM ProcessInstanceWorkitem')).toEqual([]);
    });

    it('goes back a step or ends with a rejection', () => {
        const second = ask('Approve', item(submit()), 'admin');
        const back = ask('Reject', item(second), 'seller');
        expect(back).toMatchObject({ status: 'Pending', actorIds: [idOf('admin')] });
        expect(ask('Reject', item(back), 'admin')).toMatchObject({ status: 'Rejected', newWorkitemIds: [] });
        expect(stored()).toEqual({ Name: 'North', Rating: null });
    });

    it('locks the record for everybody but administrators, and after its end where the process says so', () => {
        const change = (name: string): string | undefined =>
            put('update', { Id: account, Name: 'South' }, name).errors[0]?.statusCode;
        const first = submit();
        expect([change('seller'), change('admin')]).toEqual(['ENTITY_IS_LOCKED', undefined]);
        expect(put('delete', { Id: account }).errors[0]?.statusCode).toBe('ENTITY_IS_LOCKED');
        ask('Reject', item(first), 'admin');
        expect(change('seller')).toBeUndefined();
        const again = ask('Approve', item(submit()), 'admin');
        ask('Approve', item(again), 'seller');
        expect(change('seller')).toBe('ENTITY_IS_LOCKED');
    });

    it('is refused where no process takes the record, twice, and to people who are not asked', () => {
        const small = put('insert', { Name: 'Small', NumberOfEmployees: 1 }).id ?? '';
        expect(ask('Submit', small, 'seller').errors[0]?.statusCode).toBe('NO_APPLICABLE_PROCESS');
        expect(ask('Submit', account, 'admin').errors[0]?.statusCode).toBe('NO_APPLICABLE_PROCESS');
        expect(ask('Submit', '001000000000000', 'seller').errors[0]?.statusCode).toBe('INVALID_CROSS_REFERENCE_KEY');
        const first = submit();
        expect(submit().errors[0]?.statusCode).toBe('ALREADY_IN_PROCESS');
        expect(ask('Approve', item(first), 'seller').errors[0]?.statusCode).toBe('INVALID_CROSS_REFERENCE_KEY');
        expect(ask('Approve', 'zzz', 'admin').success).toBe(false);
    });
});

describe('an approval process of the sources', () => {
    const write = (text: string): SourceFolder =>
        folder.write('approvalProcesses/Account.Agreement.approvalProcess-meta.xml', 'ApprovalProcess', text);

    it('is refused by name with what the org does not run, and with what is not there', () => {
        const load = (text: string) => () => loadSchema([write(text).path]);
        expect(load(PROCESS.replace('FieldUpdate', 'Alert'))).toThrow(/does not support actions of type Alert/u);
        expect(load(PROCESS.replace('relatedUserField', 'queue'))).toThrow(/approvers of type queue/u);
        expect(load(PROCESS.replace('>Hot<', '>Cold<'))).toThrow(/is Cold, which is no field update/u);
        expect(load(PROCESS.replace('>Owner<', '>Parent<'))).toThrow(/names Parent, which leads to no user/u);
        expect(load(PROCESS.replace('NumberOfEmployees', 'Absent__c'))).toThrow(/formula: does not compile/u);
    });

    it('tells of the parts of a workflow that are without effect', () => {
        folder.write(
            'workflows/Account.workflow-meta.xml',
            'Workflow',
            `${WORKFLOW}<rules><fullName>R</fullName></rules>`
        );
        expect(loadSchema([folder.path]).unsupported.map(({ what }) => what)).toEqual(['workflow element rules']);
    });
});
