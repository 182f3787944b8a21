/** The records of the org under test, as it tells them itself. */
import type { OrgProcess } from './org-process.ts';

export interface StoredTask {
    readonly id: string;
    readonly key: string;
}

export interface Stored {
    readonly states: ReadonlyMap<string, string>;
    /** Ids of projects. */
    readonly projects: readonly string[];
    readonly tasks: readonly StoredTask[];
}

interface Row {
    readonly Id: string;
    readonly [field: string]: unknown;
}

export const taskState = (hours: number, state: string, due: string | null): string => `${hours} ${state} ${due}`;

export async function readStored(org: OrgProcess): Promise<Stored> {
    const accounts = await org.rows<Row>('SELECT Id, Source_Key__c, Name FROM Account');
    const projects = await org.rows<Row>('SELECT Id, Project_Key__c, Title__c FROM Project__c');
    const tasks = await org.rows<Row>('SELECT Id, Name, Hours__c, State__c, Due_Date__c FROM Task_Item__c');
    return {
        states: new Map([
            ...accounts.map((row): [string, string] => [String(row['Source_Key__c']), String(row['Name'])]),
            ...projects.map((row): [string, string] => [String(row['Project_Key__c']), String(row['Title__c'])]),
            ...tasks.map((row): [string, string] => [
                String(row['Name']),
                taskState(Number(row['Hours__c']), String(row['State__c']), row['Due_Date__c'] as string | null)
            ])
        ]),
        projects: projects.map(({ Id }) => Id),
        tasks: tasks.map((row) => ({ id: row.Id, key: String(row['Name']) }))
    };
}
