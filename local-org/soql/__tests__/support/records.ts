import type { OpenOrg } from '../../../lifecycle.ts';
import { testUser } from '../../../__tests__/support/test-org.ts';
import { quoted, type SqlValue } from '../../../store/store.ts';

export type Row = Readonly<Record<string, SqlValue>>;

/** Puts rows into the store as they are, past every rule of a save, and returns their ids. */
export function insertRows(org: OpenOrg, object: string, rows: readonly Row[]): string[] {
    const admin = testUser(org, 'admin').userId;
    const now = org.now().toISOString();
    const audit = {
        CreatedById: admin,
        LastModifiedById: admin,
        CreatedDate: now,
        LastModifiedDate: now,
        SystemModstamp: now
    };
    const columns = new Set(
        org.store.all(`SELECT name FROM pragma_table_info(?)`, [object]).map(({ name }) => String(name))
    );
    return org.store.transaction(() =>
        rows.map((given) => {
            const id = org.nextId(object);
            const row: Row = { Id: id, OwnerId: admin, ...audit, ...given };
            const names = Object.keys(row).filter((name) => columns.has(name));
            org.store.run(
                `INSERT INTO ${quoted(object)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
                names.map((name) => row[name] ?? null)
            );
            return id;
        })
    );
}

export interface ProjectWorld {
    readonly accounts: readonly string[];
    readonly projects: readonly string[];
}

/** Two accounts, four projects, three task items, two contacts; the clock stands at 2026-03-04T15:30Z. */
export function insertProjects(org: OpenOrg): ProjectWorld {
    const manager = testUser(org, 'manager').userId;
    const accounts = insertRows(org, 'Account', [
        { Name: 'Birch Clinic', Industry: 'Healthcare', Phone: '555-0100' },
        { Name: 'aspen hospital', Industry: 'Education' }
    ]);
    const [birch = '', aspen = ''] = accounts;
    insertRows(org, 'Contact', [
        { LastName: 'Moss', FirstName: 'Ada', AccountId: birch, Email: 'ada@example.com' },
        { LastName: 'Reed', FirstName: 'Bo', AccountId: birch }
    ]);
    const projects = insertRows(org, 'Project__c', [
        {
            Name: 'PR-00001',
            Title__c: "It's 100% done",
            Project_Key__c: 'k1',
            Account__c: birch,
            Status__c: 'Planned',
            Budget__c: 250000,
            Start_Date__c: '2026-03-04',
            Reviewed_At__c: '2026-03-04T02:00:00.000Z',
            Topics__c: 'Design;Build',
            Lead__c: manager,
            Is_Urgent__c: 1,
            Summary__c: 'Long words'
        },
        {
            Name: 'PR-00002',
            Title__c: 'Second_step',
            Project_Key__c: 'K1',
            Account__c: aspen,
            Status__c: 'Active',
            Budget__c: 50.5,
            Start_Date__c: '2026-03-01',
            Topics__c: 'Review',
            OwnerId: manager
        },
        {
            Name: 'PR-00003',
            Title__c: 'Third',
            Project_Key__c: 'k3',
            Account__c: aspen,
            Status__c: 'Closed',
            Start_Date__c: '2025-12-31'
        },
        {
            Name: 'PR-00004',
            Title__c: 'Gone',
            Project_Key__c: 'k4',
            Account__c: aspen,
            Status__c: 'Planned',
            IsDeleted: 1
        }
    ]);
    insertRows(org, 'Task_Item__c', [
        { Name: 'Measure', Project__c: projects[0] ?? '', State__c: 'Open', Hours__c: 2.5 },
        { Name: 'Cut', Project__c: projects[0] ?? '', State__c: 'Done', Hours__c: 1 },
        { Name: 'Plan', Project__c: projects[1] ?? '', State__c: 'Open', Hours__c: 4 }
    ]);
    return { accounts, projects };
}
