/** Writes through every door. Each tells the model what it is about to do, and what the answer promises. */
import { choose, type Random } from '../../api/__tests__/support/noise.ts';
import type { Model, State } from './model.ts';
import type { OrgProcess } from './org-process.ts';
import { taskState, type StoredTask } from './stored.ts';

/** One writer at work. Records that it changes are its own: no other writer touches them. */
export interface Writer {
    readonly org: OrgProcess;
    readonly model: Model;
    readonly random: Random;
    readonly projects: string[];
    readonly tasks: StoredTask[];
    /** A key that no record has. */
    nextKey(): string;
}

export type Operation = (writer: Writer) => Promise<void>;

interface SaveResult {
    readonly id?: string;
    readonly success?: boolean;
}

const TASK = 'Task_Item__c';
const ROLLED_BACK = 'Nobody';

async function kept(
    { model }: Writer,
    changes: Record<string, State>,
    isWhole: boolean,
    call: () => Promise<boolean>
): Promise<void> {
    const write = model.sent(changes, isWhole);
    if (!(await call())) {
        throw new Error(`Refused: ${Object.keys(changes).join(', ')}`);
    }
    model.keep(write);
}

function taskValues({ random }: Writer): { values: Record<string, unknown>; state: string } {
    const hours = Math.floor(random() * 40);
    const status = choose(random, ['Open', 'Done']);
    const due = random() < 0.2 ? null : `2026-03-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    return {
        values: { Hours__c: hours, State__c: status, Due_Date__c: due },
        state: taskState(hours, status, due)
    };
}

const createAccount: Operation = async (writer) => {
    const key = writer.nextKey();
    await kept(writer, { [key]: 'One' }, true, async () => {
        const body = { Name: 'One', Source_Key__c: key };
        return ((await writer.org.call('POST', '/sobjects/Account', body)) as SaveResult).success === true;
    });
};

const createTask: Operation = async (writer) => {
    const key = writer.nextKey();
    const { values, state } = taskValues(writer);
    await kept(writer, { [key]: state }, true, async () => {
        const body = { Name: key, Project__c: choose(writer.random, writer.projects), ...values };
        const { id, success } = (await writer.org.call('POST', `/sobjects/${TASK}`, body)) as SaveResult;
        writer.tasks.push({ id: id ?? '', key });
        return success === true;
    });
};

const updateTask: Operation = async (writer) => {
    const { id, key } = choose(writer.random, writer.tasks);
    const { values, state } = taskValues(writer);
    await kept(
        writer,
        { [key]: state },
        true,
        async () => (await writer.org.call('PATCH', `/sobjects/${TASK}/${id}`, values)) === undefined
    );
};

const deleteTask: Operation = async (writer) => {
    const [task] = writer.tasks.splice(Math.floor(writer.random() * writer.tasks.length), 1);
    await kept(
        writer,
        { [task?.key ?? '']: undefined },
        true,
        async () => (await writer.org.call('DELETE', `/sobjects/${TASK}/${task?.id ?? ''}`)) === undefined
    );
};

function family(writer: Writer, state: 'Open' | typeof ROLLED_BACK): { keys: string[]; body: unknown } {
    const keys = [writer.nextKey(), writer.nextKey(), writer.nextKey()];
    const create = (object: string, referenceId: string, body: unknown): unknown => ({
        method: 'POST',
        url: `/services/data/v66.0/sobjects/${object}`,
        referenceId,
        body
    });
    const compositeRequest = [
        create('Account', 'account', { Name: 'Parent', Source_Key__c: keys[0] }),
        create('Project__c', 'project', { Account__c: '@{account.id}', Project_Key__c: keys[1], Title__c: 'Family' }),
        create(TASK, 'task', { Name: keys[2], Project__c: '@{project.id}', Hours__c: 8, State__c: state })
    ];
    return { keys, body: { allOrNone: true, compositeRequest } };
}

const createFamily: Operation = async (writer) => {
    const { keys, body } = family(writer, 'Open');
    const [account = '', project = '', task = ''] = keys;
    const changes = { [account]: 'Parent', [project]: 'Family', [task]: taskState(8, 'Open', null) };
    await kept(writer, changes, true, async () => {
        const { compositeResponse } = (await writer.org.call('POST', '/composite', body)) as {
            compositeResponse: { httpStatusCode: number; body: SaveResult }[];
        };
        writer.projects.push(compositeResponse[1]?.body.id ?? '');
        return compositeResponse.every(({ httpStatusCode }) => httpStatusCode === 201);
    });
};

/** Its last record is refused, so none of it may ever be there. */
const createNothing: Operation = async (writer) => {
    await kept(writer, {}, true, async () => {
        const { compositeResponse } = (await writer.org.call(
            'POST',
            '/composite',
            family(writer, ROLLED_BACK).body
        )) as {
            compositeResponse: { httpStatusCode: number }[];
        };
        return compositeResponse.every(({ httpStatusCode }) => httpStatusCode === 400);
    });
};

const createPair: Operation = async (writer) => {
    const keys = [writer.nextKey(), writer.nextKey()];
    const records = keys.map((key) => ({ attributes: { type: 'Account' }, Name: 'Half', Source_Key__c: key }));
    await kept(writer, Object.fromEntries(keys.map((key) => [key, 'Half'])), true, async () => {
        const results = await writer.org.call('POST', '/composite/sobjects', { allOrNone: true, records });
        return (results as SaveResult[]).every(({ success }) => success);
    });
};

/** The middle one is refused, the others are saved. */
const createSome: Operation = async (writer) => {
    const [first = '', second = '', third = ''] = [writer.nextKey(), writer.nextKey(), writer.nextKey()];
    const project = choose(writer.random, writer.projects);
    const record = (key: string, state: string): unknown => ({
        attributes: { type: TASK },
        Name: key,
        Project__c: project,
        Hours__c: 1,
        State__c: state
    });
    const records = [record(first, 'Done'), record(second, ROLLED_BACK), record(third, 'Done')];
    const state = taskState(1, 'Done', null);
    await kept(writer, { [first]: state, [third]: state }, false, async () => {
        const results = await writer.org.call('POST', '/composite/sobjects', { allOrNone: false, records });
        return (results as SaveResult[]).map(({ success }) => success).join() === 'true,false,true';
    });
};

const MUTATION = `mutation create($account: String, $project: String, $task: String) { uiapi(input: { allOrNone: true }) {
    parent: AccountCreate(input: { Account: { Name: "Graph", Source_Key__c: $account } }) { Record { Id } }
    work: Project__cCreate(input: { Project__c: { Account__c: "@{parent}", Project_Key__c: $project, Title__c: "Graph" } }) { Record { Id } }
    task: Task_Item__cCreate(input: { Task_Item__c: { Name: $task, Project__c: "@{work}", Hours__c: 3, State__c: "Done" } }) { Record { Id } } } }`;

const mutate: Operation = async (writer) => {
    const [account = '', project = '', task = ''] = [writer.nextKey(), writer.nextKey(), writer.nextKey()];
    const changes = { [account]: 'Graph', [project]: 'Graph', [task]: taskState(3, 'Done', null) };
    await kept(writer, changes, true, async () => {
        const body = { query: MUTATION, variables: { account, project, task } };
        const { errors } = (await writer.org.call('POST', '/graphql', body)) as { errors: readonly unknown[] };
        return errors.length === 0;
    });
};

/** One of the operations that the writer's records allow. */
export function nextOperation({ random, projects, tasks }: Writer): Operation {
    return choose(random, [
        createAccount,
        createFamily,
        createNothing,
        createPair,
        mutate,
        ...(projects.length > 0 ? [createTask, createTask, createSome] : []),
        ...(tasks.length > 0 ? [updateTask, updateTask, deleteTask] : [])
    ]);
}
