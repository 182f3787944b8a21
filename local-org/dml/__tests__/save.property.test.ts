import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './support/records.ts';

/** What the model knows of a living record; records are found by their order of creation. */
interface ModelRecord {
    readonly id: string;
    hours: number | null;
    project: number;
}

interface Model {
    readonly projects: string[];
    readonly tasks: ModelRecord[];
    readonly keys: Map<string, string>;
}

type Command = fc.Command<Model, Desk>;

const REAL_TIME_LIMIT = 60_000;
const KEYS = ['a', 'A', 'b', 'c'] as const;

class InsertProject implements Command {
    readonly key: string;
    constructor(key: string) {
        this.key = key;
    }
    check = (): boolean => true;
    run(model: Model, desk: Desk): void {
        const record = { Account__c: desk.account(), Title__c: this.key, Project_Key__c: this.key };
        const result = desk.insert('Project__c', record);
        expect(result.success).toBe(!model.keys.has(this.key));
        if (result.id) {
            model.keys.set(this.key, result.id);
            model.projects.push(result.id);
        }
    }
    toString = (): string => `project ${this.key}`;
}

/** Several tasks in one request; `bad` adds a row that is refused, which under `allOrNone` undoes the others. */
class InsertTasks implements Command {
    readonly hours: readonly number[];
    readonly bad: boolean;
    readonly allOrNone: boolean;
    constructor(hours: readonly number[], bad: boolean, allOrNone: boolean) {
        this.hours = hours;
        this.bad = bad;
        this.allOrNone = allOrNone;
    }
    check = (model: Readonly<Model>): boolean => model.projects.length > 0;
    run(model: Model, desk: Desk): void {
        const project = (model.tasks.length + this.hours.length) % model.projects.length;
        const records = [
            ...this.hours.map((hours) => ({ Project__c: model.projects[project], Hours__c: hours })),
            ...(this.bad ? [{ Project__c: model.projects[project], State__c: 'Nope' }] : [])
        ];
        const results = desk.save({ operation: 'insert', object: 'Task_Item__c', records, allOrNone: this.allOrNone });
        const kept = !(this.bad && this.allOrNone);
        expect(results.map((result) => result.success)).toEqual(records.map((record) => 'Hours__c' in record && kept));
        this.hours.forEach((hours, index) => {
            const id = results[index]?.id;
            if (id) {
                model.tasks.push({ id, hours, project });
            }
        });
    }
    toString = (): string => `tasks ${this.hours.join(',')}${this.bad ? ' bad' : ''}${this.allOrNone ? ' all' : ''}`;
}

class ChangeTask implements Command {
    readonly place: number;
    readonly hours: number | null;
    constructor(place: number, hours: number | null) {
        this.place = place;
        this.hours = hours;
    }
    check = (model: Readonly<Model>): boolean => model.tasks.length > 0;
    run(model: Model, desk: Desk): void {
        const task = model.tasks[this.place % model.tasks.length] as ModelRecord;
        expect(desk.update('Task_Item__c', { Id: task.id, Hours__c: this.hours }).success).toBe(true);
        task.hours = this.hours;
    }
    toString = (): string => `change ${this.place} to ${this.hours}`;
}

class RemoveTask implements Command {
    readonly place: number;
    constructor(place: number) {
        this.place = place;
    }
    check = (model: Readonly<Model>): boolean => model.tasks.length > 0;
    run(model: Model, desk: Desk): void {
        const [task] = model.tasks.splice(this.place % model.tasks.length, 1);
        expect(desk.remove('Task_Item__c', task?.id ?? '').success).toBe(true);
    }
    toString = (): string => `remove ${this.place}`;
}

/** Roll-ups and living rows are what the model says. */
class Compare implements Command {
    check = (): boolean => true;
    run(model: Model, desk: Desk): void {
        model.projects.forEach((id, project) => {
            const tasks = model.tasks.filter((task) => task.project === project);
            const hours = tasks.reduce((sum, task) => sum + (task.hours ?? 0) * 10, 0) / 10;
            expect(desk.row('Project__c', id)).toMatchObject({ Task_Count__c: tasks.length, Total_Hours__c: hours });
        });
        const living = desk.org.store.all('SELECT Id FROM Task_Item__c WHERE IsDeleted = 0').map((row) => row['Id']);
        expect(new Set(living)).toEqual(new Set(model.tasks.map((task) => task.id)));
    }
    toString = (): string => 'compare';
}

const hours = fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10);
const place = fc.nat(50);

describe('save, against a model', () => {
    it('keeps keys unique, roll-ups right and failed requests without a trace', { timeout: REAL_TIME_LIMIT }, () => {
        const commands = fc.commands(
            [
                fc.constantFrom(...KEYS).map((key) => new InsertProject(key)),
                fc
                    .tuple(fc.array(hours, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean())
                    .map(([list, bad, allOrNone]) => new InsertTasks(list, bad, allOrNone)),
                fc.tuple(place, fc.option(hours)).map(([at, value]) => new ChangeTask(at, value)),
                place.map((at) => new RemoveTask(at)),
                fc.constant(new Compare())
            ],
            { maxCommands: 40 }
        );
        fc.assert(
            fc.property(commands, (list) => {
                const desk = openDesk();
                try {
                    const model: Model = { projects: [], tasks: [], keys: new Map() };
                    fc.modelRun(() => ({ model, real: desk }), [...list, new Compare()]);
                } finally {
                    desk.org.close();
                }
            }),
            { numRuns: 25 }
        );
    });
});
