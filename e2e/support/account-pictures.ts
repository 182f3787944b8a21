/** Seeded accounts as one persona reads them through SOQL, in the shape that the engine takes: four queries for all. */
import type { AccountPicture, FieldFunction, Handoff, PlanObjective, SharedPlan, Touch } from 'c/triadModel';
import { jsforceAs, type Persona } from './org.ts';

type Row = Readonly<Record<string, unknown>>;
/** Rows by the id of their account. */
type ByAccount = ReadonlyMap<string, readonly Row[]>;

const MOST_ROWS = 20_000;

async function rowsOf(persona: Persona, soql: string, account: (row: Row) => unknown): Promise<ByAccount> {
    const answer = await jsforceAs(persona).query<Row>(soql, { autoFetch: true, maxFetch: MOST_ROWS });
    const grouped = new Map<string, Row[]>();
    for (const row of answer.records) {
        const id = String(account(row));
        grouped.set(id, [...(grouped.get(id) ?? []), row]);
    }
    return grouped;
}

const text = (row: Row, field: string): string | null => (row[field] as string | null | undefined) ?? null;

function toTouch(row: Row): Touch {
    return {
        id: row['Id'] as string,
        fieldFunction: row['Function__c'] as FieldFunction,
        hcp: null,
        channel: row['Channel__c'] as Touch['channel'],
        startAt: row['Start_At__c'] as string,
        status: row['Status__c'] as Touch['status'],
        requestedByHcp: row['Is_Requested_By_HCP__c'] as boolean,
        coordinatedWithId: text(row, 'Coordinated_With__c'),
        ownerName: null
    };
}

function toHandoff(row: Row): Handoff {
    return {
        id: row['Id'] as string,
        kind: row['Kind__c'] as Handoff['kind'],
        from: row['From_Function__c'] as FieldFunction,
        to: row['To_Function__c'] as FieldFunction,
        status: row['Status__c'] as Handoff['status'],
        hcp: null,
        dueAt: text(row, 'Due_At__c'),
        createdAt: row['CreatedDate'] as string
    };
}

function toObjective(row: Row): PlanObjective {
    return {
        id: row['Id'] as string,
        measure: '',
        baseline: null,
        target: null,
        actual: null,
        ownerFunction: text(row, 'Owner_Function__c') as FieldFunction | null,
        contributingFunctions: [],
        dueDate: text(row, 'Due_Date__c'),
        status: row['Status__c'] as PlanObjective['status'],
        createdAt: row['CreatedDate'] as string
    };
}

function toPlan(row: Row, objectives: readonly Row[]): SharedPlan {
    return {
        id: row['Id'] as string,
        name: '',
        accountId: row['Account__c'] as string,
        stage: row['Journey_Stage__c'] as SharedPlan['stage'],
        hold: row['Hold__c'] as SharedPlan['hold'],
        tier: text(row, 'Tier__c') as SharedPlan['tier'],
        owner: { id: '', name: '' },
        recoveryLead: text(row, 'Recovery_Lead__c') as FieldFunction | null,
        accessSignal: row['Access_Signal__c'] as SharedPlan['accessSignal'],
        freshness: 'Current',
        dimensions: [],
        objectives: objectives.map(toObjective),
        lastModifiedAt: '',
        lastModifiedBy: ''
    };
}

/** Pictures by account id, of every account with a plan. */
export async function accountPictures(persona: Persona): Promise<ReadonlyMap<string, AccountPicture>> {
    const [plans, objectives, touches, handoffs] = await Promise.all([
        rowsOf(
            persona,
            'SELECT Id, Account__c, Account__r.Name, Journey_Stage__c, Hold__c, Tier__c, Recovery_Lead__c, Access_Signal__c FROM Shared_Plan__c',
            (row) => row['Account__c']
        ),
        rowsOf(
            persona,
            'SELECT Id, Shared_Plan__r.Account__c, Owner_Function__c, Due_Date__c, Status__c, CreatedDate FROM Shared_Plan_Objective__c ORDER BY CreatedDate',
            (row) => (row['Shared_Plan__r'] as Row)['Account__c']
        ),
        rowsOf(
            persona,
            'SELECT Id, Account__c, Function__c, Channel__c, Start_At__c, Status__c, Is_Requested_By_HCP__c, Coordinated_With__c FROM Field_Engagement__c',
            (row) => row['Account__c']
        ),
        rowsOf(
            persona,
            'SELECT Id, Account__c, Kind__c, From_Function__c, To_Function__c, Status__c, Due_At__c, CreatedDate FROM Field_Handoff__c',
            (row) => row['Account__c']
        )
    ]);
    const of = (rows: ByAccount, id: string): readonly Row[] => rows.get(id) ?? [];
    const pictures = new Map<string, AccountPicture>();
    for (const [id, [plan]] of plans) {
        if (!plan) continue;
        pictures.set(id, {
            accountId: id,
            accountName: (plan['Account__r'] as Row)['Name'] as string,
            plan: toPlan(plan, of(objectives, id)),
            touches: of(touches, id).map(toTouch),
            handoffs: of(handoffs, id).map(toHandoff),
            contacts: []
        });
    }
    return pictures;
}
