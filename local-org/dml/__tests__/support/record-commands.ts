/** Saves of projects and tasks, and what the model says of them. */
import { expect } from 'vitest';
import type { Command, Model, ModelTask } from './model.ts';
import type { Desk } from './records.ts';

export class InsertProject implements Command {
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

/** What an upsert by key is asked to do with one project; a negative budget breaks a validation rule. */
export interface KeyedProject {
    readonly key: string;
    readonly budget: number;
}

/** Several projects by their keys: known ones change, unknown ones come into being, a key twice in a request is refused. */
export class UpsertProjects implements Command {
    readonly rows: readonly KeyedProject[];
    readonly allOrNone: boolean;
    constructor(rows: readonly KeyedProject[], allOrNone: boolean) {
        this.rows = rows;
        this.allOrNone = allOrNone;
    }
    check = (): boolean => true;
    run(model: Model, desk: Desk): void {
        const results = desk.save({
            operation: 'upsert',
            object: 'Project__c',
            externalIdField: 'Project_Key__c',
            allOrNone: this.allOrNone,
            records: this.rows.map(({ budget, key }) => ({
                Project_Key__c: key,
                Budget__c: budget,
                Title__c: 'Move',
                Account__c: (model.accountId ??= desk.account())
            }))
        });
        const isGood = this.rows.map(
            ({ budget, key }, index) => budget >= 0 && this.rows.findIndex((row) => row.key === key) === index
        );
        const isKept = !this.allOrNone || isGood.every(Boolean);
        expect(results.map(({ success }) => success)).toEqual(isGood.map((good) => good && isKept));
        for (const [index, { budget, key }] of this.rows.entries()) {
            const { created, id, success } = results[index] ?? {};
            if (success !== true || id === undefined) {
                continue;
            }
            expect([created, id]).toEqual([!model.keys.has(key), model.keys.get(key) ?? id]);
            if (created === true) {
                model.keys.set(key, id);
                model.projects.push(id);
            }
            model.budgets.set(id, budget);
        }
    }
    toString = (): string =>
        `upsert ${this.rows.map(({ budget, key }) => `${key}=${budget}`).join(',')}${this.allOrNone ? ' all' : ''}`;
}

/** Several tasks in one request; `bad` adds a row that is refused, which under `allOrNone` undoes the others. */
export class InsertTasks implements Command {
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

export class ChangeTask implements Command {
    readonly place: number;
    readonly hours: number | null;
    constructor(place: number, hours: number | null) {
        this.place = place;
        this.hours = hours;
    }
    check = (model: Readonly<Model>): boolean => model.tasks.length > 0;
    run(model: Model, desk: Desk): void {
        const task = model.tasks[this.place % model.tasks.length] as ModelTask;
        expect(desk.update('Task_Item__c', { Id: task.id, Hours__c: this.hours }).success).toBe(true);
        task.hours = this.hours;
    }
    toString = (): string => `change ${this.place} to ${this.hours}`;
}

export class RemoveTask implements Command {
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

/** Roll-ups, budgets and living rows are what the model says. */
export class Compare implements Command {
    check = (): boolean => true;
    run(model: Model, desk: Desk): void {
        model.projects.forEach((id, project) => {
            const tasks = model.tasks.filter((task) => task.project === project);
            const hours = tasks.reduce((sum, task) => sum + (task.hours ?? 0) * 10, 0) / 10;
            expect(desk.row('Project__c', id)).toMatchObject({ Task_Count__c: tasks.length, Total_Hours__c: hours });
            expect(desk.row('Project__c', id)['Budget__c']).toBe(model.budgets.get(id) ?? null);
        });
        const living = desk.org.store.all('SELECT Id FROM Task_Item__c WHERE IsDeleted = 0').map((row) => row['Id']);
        expect(new Set(living)).toEqual(new Set(model.tasks.map((task) => task.id)));
    }
    toString = (): string => 'compare';
}
