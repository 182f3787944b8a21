/** What must hold in the file that a killed org leaves, looked at without the org: SQLite alone on a copy, log and all. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const OF_PROJECT = `FROM Task_Item__c AS task WHERE task.Project__c = project.Id AND task.IsDeleted = 0`;
const DONE = `${OF_PROJECT} AND task.State__c = 'Done'`;

/** Each finds rows that must not be. */
const CHECKS: Readonly<Record<string, string>> = {
    'a roll-up that is not what its children are': `
        SELECT project.Id FROM Project__c AS project WHERE project.IsDeleted = 0 AND (
            coalesce(project.Task_Count__c, 0) <> (SELECT count(*) ${OF_PROJECT})
            OR coalesce(project.Total_Hours__c, 0) <> (SELECT total(task.Hours__c) ${OF_PROJECT})
            OR coalesce(project.Done_Count__c, 0) <> (SELECT count(*) ${DONE})
            OR project.Latest_Due__c IS NOT (SELECT max(task.Due_Date__c) ${DONE}))`,
    'a task without its project': `
        SELECT task.Id FROM Task_Item__c AS task LEFT JOIN Project__c AS project ON project.Id = task.Project__c
        WHERE task.IsDeleted = 0 AND (project.Id IS NULL OR project.IsDeleted = 1)`,
    'a project without its account': `
        SELECT project.Id FROM Project__c AS project LEFT JOIN Account AS account ON account.Id = project.Account__c
        WHERE project.IsDeleted = 0 AND (account.Id IS NULL OR account.IsDeleted = 1)`,
    'an account key that two records have': `
        SELECT Source_Key__c FROM Account WHERE IsDeleted = 0 GROUP BY Source_Key__c HAVING count(*) > 1`,
    'a contact key that two records have': `
        SELECT Source_Key__c FROM Contact WHERE IsDeleted = 0 GROUP BY Source_Key__c HAVING count(*) > 1`,
    'a project key that two records have': `
        SELECT Project_Key__c FROM Project__c WHERE IsDeleted = 0 GROUP BY Project_Key__c HAVING count(*) > 1`,
    'a project number that two records have': `SELECT Name FROM Project__c GROUP BY Name HAVING count(*) > 1`
};

export function fileProblems(data: string): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-crashed-'));
    try {
        for (const suffix of ['', '-wal']) {
            cpSync(join(data, `org.sqlite${suffix}`), join(folder, `org.sqlite${suffix}`));
        }
        const database = new DatabaseSync(join(folder, 'org.sqlite'));
        const [integrity] = database.prepare('PRAGMA integrity_check').all();
        const found = Object.entries(CHECKS).flatMap(([problem, sql]) =>
            database
                .prepare(sql)
                .all()
                .map((row) => `${problem}: ${Object.values(row).join()}`)
        );
        database.close();
        return [...(integrity?.['integrity_check'] === 'ok' ? [] : [JSON.stringify(integrity)]), ...found];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
