/** The commands, in order; later ones use what earlier ones made. */
import { BULK_ROWS, type ClientFiles } from './files.ts';
import { jsonResult, type CliRun } from './sf.ts';
import type { EmptyOrg } from './org.ts';

export interface World {
    readonly org: EmptyOrg;
    readonly files: ClientFiles;
    /** Ids and names that steps hand on. */
    readonly known: Map<string, string>;
}

export interface Step {
    readonly parameters: readonly string[] | ((world: World) => readonly string[]);
    readonly environment?: (world: World) => Readonly<Record<string, string>>;
    /** 0 where absent. */
    readonly exitCode?: number;
    /** Throws where the output is not what it should be. */
    readonly check?: (run: CliRun, world: World) => void;
}

const ORG = ['-o', 'local'] as const;
const PERMISSION_SETS = [
    'Triad_Api_Use',
    'Triad_Account_Read',
    'Triad_Data_Load',
    'Triad_Source_Key_Read',
    'Triad_Plan_Read'
];

function must(holds: boolean, what: string): void {
    if (!holds) throw new Error(what);
}

const has =
    (...texts: readonly string[]) =>
    ({ stdout, stderr }: CliRun): void =>
        texts.forEach((text) => must(`${stdout}\n${stderr}`.includes(text), `The output lacks "${text}".`));

const records = (run: CliRun): readonly Record<string, unknown>[] =>
    (jsonResult(run) as { readonly records: readonly Record<string, unknown>[] }).records;

const count =
    (expected: number) =>
    (run: CliRun): void => {
        const { totalSize } = jsonResult(run) as { readonly totalSize: number };
        must(totalSize === expected, `There are ${totalSize} records, not ${expected}.`);
    };

const query = (soql: string): readonly string[] => ['data', 'query', '-q', soql, '--json', ...ORG];
const account = (world: World): string => world.known.get('account') ?? '';

const SIGN_IN: readonly Step[] = [
    {
        parameters: ({ org }) => [
            'org',
            'login',
            'access-token',
            '--instance-url',
            org.instanceUrl,
            '--no-prompt',
            '--alias',
            'local'
        ],
        environment: ({ org }) => ({ SF_ACCESS_TOKEN: org.accessToken })
    },
    { parameters: ['org', 'display', ...ORG, '--json'], check: has('"connectedStatus": "Connected"') },
    { parameters: ['org', 'list', 'metadata-types', ...ORG], check: has('CustomObject', 'PermissionSet') },
    { parameters: ['org', 'list', 'limits', ...ORG], check: has('DailyApiRequests') }
];

const DEPLOY: readonly Step[] = [
    { parameters: ['project', 'deploy', 'start', '-d', 'build/force-app', '--dry-run', '--concise', ...ORG] },
    { parameters: query('SELECT count() FROM PermissionSet WHERE IsCustom = true'), check: count(0) },
    { parameters: ['project', 'deploy', 'start', '-d', 'build/force-app', '--concise', ...ORG] },
    {
        parameters: ['project', 'deploy', 'start', '-d', 'build/force-app', '--concise', ...ORG],
        environment: () => ({ SF_ORG_METADATA_REST_DEPLOY: 'true' })
    },
    {
        parameters: ({ files }) => ['project', 'deploy', 'start', '-d', files.brokenProject, ...ORG],
        exitCode: 1,
        check: has('Account.Broken__c', 'Absent__c')
    },
    { parameters: ['org', 'list', 'metadata', '-m', 'CustomObject', ...ORG], check: has('Shared_Plan__c', 'Account') },
    {
        parameters: ['org', 'list', 'metadata', '-m', 'Report', '--folder', 'Triad_Coordination', ...ORG],
        check: has('Triad_Coordination/Triad_Who_Goes_Next', 'Triad_Coordination/Triad_Colliding_This_Week')
    },
    {
        parameters: ({ files }) => [
            ...['project', 'retrieve', 'start', '-m', 'CustomObject:Shared_Plan__c', '-m', 'PermissionSet'],
            ...['-m', 'Report:Triad_Coordination/Triad_Who_Goes_Next'],
            ...['--target-metadata-dir', files.folder('retrieved'), ...ORG]
        ]
    },
    { parameters: ['org', 'assign', 'permset', ...PERMISSION_SETS.flatMap((name) => ['-n', name]), ...ORG] },
    { parameters: ['org', 'list', 'users', ...ORG] },
    { parameters: ['sobject', 'list', ...ORG], check: has('Shared_Plan__c') },
    {
        parameters: ['sobject', 'describe', '-s', 'Shared_Plan__c', ...ORG],
        check: has('"name": "Shared_Plan__c"', 'Hold__c')
    }
];

const RECORDS: readonly Step[] = [
    {
        parameters: ['data', 'create', 'record', '-s', 'Account', '-v', "Name='Aldermoor Clinic'", ...ORG, '--json'],
        check: (run, { known }) => {
            known.set('account', (jsonResult(run) as { readonly id: string }).id);
        }
    },
    {
        parameters: (world) => ['data', 'get', 'record', '-s', 'Account', '-i', account(world), ...ORG],
        check: has('Aldermoor Clinic')
    },
    {
        parameters: (world) => [
            'data',
            'update',
            'record',
            '-s',
            'Account',
            '-i',
            account(world),
            '-v',
            'Name=Renamed',
            ...ORG
        ]
    },
    {
        parameters: ['data', 'query', '-q', 'SELECT Id, Name FROM Account', ...ORG],
        check: has('Renamed', 'Total number of records retrieved: 1')
    },
    { parameters: query("SELECT Name FROM Account WHERE Name = 'Renamed'"), check: count(1) },
    { parameters: ['data', 'delete', 'record', '-s', 'Account', '-w', 'Name=Renamed', ...ORG] },
    { parameters: query('SELECT Id FROM Account'), check: count(0) }
];

const MANY: readonly Step[] = [
    { parameters: ({ files }) => ['data', 'import', 'tree', '-f', files.tree, ...ORG] },
    {
        parameters: query('SELECT Name, (SELECT LastName FROM Contacts) FROM Account'),
        check: (run) =>
            must(
                records(run).every(({ Contacts }) => Contacts !== null),
                'An account has no contact.'
            )
    },
    { parameters: ({ files }) => ['data', 'import', 'bulk', '-s', 'Account', '-f', files.insert, '-w', '2', ...ORG] },
    {
        parameters: ({ files }) => [
            'data',
            'upsert',
            'bulk',
            '-s',
            'Account',
            '-f',
            files.upsert,
            '-i',
            'Triad_Source_Key__c',
            '-w',
            '2',
            ...ORG
        ]
    },
    {
        parameters: query("SELECT Id FROM Account WHERE Triad_Source_Key__c LIKE 'BULK-%'"),
        check: (run, { files, known }) => {
            count(BULK_ROWS + 5)(run);
            const ids = records(run).map(({ Id }) => String(Id));
            known.set('update', files.write('update.csv', `Id,Name\n${ids.map((id) => `${id},Updated`).join('\n')}\n`));
            known.set('delete', files.write('delete.csv', `Id\n${ids.join('\n')}\n`));
        }
    },
    {
        parameters: ({ files }) => [
            'data',
            'export',
            'bulk',
            '-q',
            'SELECT Id, Name FROM Account',
            '--output-file',
            files.write('export.csv', ''),
            '-r',
            'csv',
            '-w',
            '2',
            ...ORG
        ]
    },
    {
        parameters: ({ known }) => [
            'data',
            'update',
            'bulk',
            '-s',
            'Account',
            '-f',
            known.get('update') ?? '',
            '-w',
            '2',
            ...ORG
        ]
    },
    { parameters: query("SELECT Id FROM Account WHERE Name = 'Updated'"), check: count(BULK_ROWS + 5) },
    {
        parameters: ({ known }) => [
            'data',
            'delete',
            'bulk',
            '-s',
            'Account',
            '-f',
            known.get('delete') ?? '',
            '-w',
            '2',
            ...ORG
        ]
    },
    { parameters: query('SELECT Id FROM Account'), check: count(2) }
];

const LEAVE: readonly Step[] = [
    { parameters: ['org', 'open', '--url-only', '--json', ...ORG], check: has('/secur/frontdoor.jsp?otp=') }
];

export const STEPS: readonly Step[] = [...SIGN_IN, ...DEPLOY, ...RECORDS, ...MANY, ...LEAVE];
