import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CRATE, crate, metadataXml, textField, zipOf } from '../../deploy/__tests__/zip-of.ts';
import { deploy, type DeployOutcome } from '../../deploy/deploy.ts';
import { save } from '../../dml/save.ts';
import { openOrg, type OpenOrg } from '../../lifecycle.ts';
import { sourceFolder } from '../../metadata/__tests__/source-folder.ts';
import { userContext } from '../../security/context.ts';

let org: OpenOrg;
beforeEach(() => {
    org = openOrg({ sources: [], file: ':memory:', seed: 'flow' });
    put({ ...CRATE }, crate(textField('Code__c')));
});
afterEach(() => org.close());

const OPTIONS = { checkOnly: false, rollbackOnError: true };
const put = (members: Record<string, readonly string[]>, files: Record<string, string>): DeployOutcome =>
    deploy(org, zipOf(members, files), OPTIONS);

const START = `<start><locationX>0</locationX><locationY>0</locationY>
<connector><targetReference>Stamp</targetReference></connector>
<object>Crate__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start>`;
const assignment = (to: string, value = '<stringValue>x</stringValue>'): string =>
    `<assignments><name>Stamp</name><label>Stamp</label><locationX>0</locationX><locationY>0</locationY>
<assignmentItems><assignToReference>${to}</assignToReference><operator>Assign</operator><value>${value}</value></assignmentItems></assignments>`;

interface Parts {
    readonly body?: string;
    readonly start?: string;
    readonly status?: string;
}

function putFlow({ body = assignment('$Record.Name'), start = START, status = 'Active' }: Parts = {}): DeployOutcome {
    const inner = [
        '<apiVersion>66.0</apiVersion>',
        body,
        '<label>Stamp</label>',
        '<processType>AutoLaunchedFlow</processType>',
        start,
        `<status>${status}</status>`
    ];
    return put({ Flow: ['Stamp'] }, { 'flows/Stamp.flow': metadataXml('Flow', inner.join('\n')) });
}

function newName(): unknown {
    const admin = userContext(org, String(org.store.get('SELECT "Id" FROM User WHERE Alias = ?', ['admin'])?.['Id']));
    const records = [{ Name: 'crate' }];
    const [result] = save(org, admin, { operation: 'insert', object: 'Crate__c', allOrNone: true, records });
    return org.store.get('SELECT Name FROM Crate__c WHERE Id = ?', [result?.id ?? ''])?.['Name'];
}

describe('a deployed flow', () => {
    it('runs from then on, and is gone when it is removed', () => {
        expect(putFlow().failures).toEqual([]);
        expect(newName()).toBe('x');
        const destructive = metadataXml('Package', '<types><members>Stamp</members><name>Flow</name></types>');
        expect(put({}, { 'destructiveChanges.xml': destructive }).failures).toEqual([]);
        expect(newName()).toBe('crate');
    });

    it('that is not active is kept with a warning', () => {
        const { failures, warnings } = putFlow({ status: 'Draft' });
        expect([failures, warnings.map(({ message }) => message)]).toEqual([
            [],
            ['The local org keeps, without effect, flow Stamp, which is not active.']
        ]);
        expect(newName()).toBe('crate');
    });
});

const node = (kind: string, name: string, inner: string): string =>
    `<${kind}><name>${name}</name><label>${name}</label><locationX>0</locationX><locationY>0</locationY>${inner}</${kind}>`;
const startWith = (more: string): string => START.replace('<object>', `${more}\n<object>`);

describe('a deploy refuses', () => {
    it.each<[string, Parts, string, number]>([
        [
            'an element the org does not run',
            { body: assignment('$Record.Name') + '\n' + node('recordRollbacks', 'Undo', '') },
            'LOCAL_ORG_UNSUPPORTED: The local org does not support recordRollbacks in Flow of the flow Stamp (element Undo).',
            6
        ],
        [
            'an action the org does not run',
            {
                body: node(
                    'actionCalls',
                    'Mail',
                    '\n<actionName>customNotificationAction</actionName><actionType>emailSimple</actionType>'
                )
            },
            'LOCAL_ORG_UNSUPPORTED: The local org does not support actionType emailSimple of the flow Stamp (element Mail).',
            5
        ],
        [
            'an operator the org does not run',
            { body: assignment('$Record.Name').replace('>Assign<', '>RemoveBeforeFirst<') },
            'LOCAL_ORG_UNSUPPORTED: The local org does not support operator RemoveBeforeFirst of the flow Stamp (element Stamp).',
            5
        ],
        [
            'a trigger the org does not run',
            { start: START.replace('RecordBeforeSave', 'PlatformEvent') },
            'LOCAL_ORG_UNSUPPORTED: The local org does not support triggerType PlatformEvent of the flow Stamp.',
            10
        ],
        [
            'a field that is not there',
            { body: assignment('$Record.Colour__c') },
            'The flow Stamp is not valid (element Stamp): Field Colour__c does not exist. Check spelling.',
            4
        ],
        [
            'a field that cannot be set',
            { body: assignment('$Record.CreatedDate') },
            'The flow Stamp is not valid (element Stamp): $Record.CreatedDate cannot be set.',
            4
        ],
        [
            'a resource that is not there',
            { body: assignment('$Record.Name', '<elementReference>Absent</elementReference>') },
            'The flow Stamp is not valid (element Stamp): The flow has no Absent.',
            4
        ],
        [
            'a merge field that is not there',
            { body: assignment('$Record.Name', '<stringValue>So {!$Record.Absent__c}</stringValue>') },
            'The flow Stamp is not valid (element Stamp): Field Absent__c does not exist. Check spelling.',
            4
        ],
        [
            'an entry formula that does not compile',
            { start: startWith('<filterFormula>ISNEW(</filterFormula>') },
            'The flow Stamp is not valid (element start): Syntax error',
            8
        ],
        [
            'a connector into nowhere',
            { start: START.replace('>Stamp<', '>Elsewhere<') },
            'The flow Stamp is not valid (element start): The connector leads to Elsewhere, which does not exist.',
            8
        ],
        [
            'a write of other records before the save',
            {
                body: node(
                    'recordCreates',
                    'Stamp',
                    '<inputAssignments><field>Name</field><value><stringValue>y</stringValue></value></inputAssignments><object>Crate__c</object>'
                )
            },
            'The flow Stamp is not valid (element Stamp): Create Records is not available in a flow that runs before the record is saved.',
            4
        ]
    ])('%s', (_what, parts, message, line) => {
        const before = [...org.metadata.files()];
        const [failure, ...others] = putFlow(parts).failures;
        expect(failure?.message).toContain(message);
        expect([failure?.componentType, failure?.fullName, failure?.lineNumber, others]).toEqual([
            'Flow',
            'Stamp',
            line,
            []
        ]);
        expect([...org.metadata.files()]).toEqual(before);
        expect(newName()).toBe('crate');
    });
});

describe('a start refuses', () => {
    it('what the org does not run, by name and line', () => {
        const folder = sourceFolder().write(
            'flows/Ask.flow-meta.xml',
            'Flow',
            '<label>Ask</label>\n<processType>Flow</processType>\n<status>Active</status>'
        );
        try {
            expect(() => openOrg({ sources: [folder.path], file: ':memory:' })).toThrow(
                'LOCAL_ORG_UNSUPPORTED: The local org does not support processType Flow of the flow Ask.'
            );
        } finally {
            folder.remove();
        }
    });
});
