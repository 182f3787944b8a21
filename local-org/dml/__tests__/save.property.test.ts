import fc from 'fast-check';
import { describe, it } from 'vitest';
import { TEST_USERS } from '../../__tests__/support/test-org.ts';
import { emptyModel, OWNERS } from './support/model.ts';
import {
    ChangeTask,
    Compare,
    InsertProject,
    InsertTasks,
    RemoveTask,
    UpsertProjects
} from './support/record-commands.ts';
import { openDesk, type Desk } from './support/records.ts';
import { AddNote, CompareNotes, DeleteNote, GiveNote, RenameNote, ShareNote } from './support/sharing-commands.ts';

const REAL_TIME_LIMIT = 60_000;
const KEYS = ['a', 'A', 'b', 'c'] as const;
const SECOND = {
    username: 'second@example.com',
    lastName: 'Second',
    email: 'second@example.com',
    alias: 'second',
    profile: 'Minimum Access - Salesforce',
    permissionSetGroups: ['Project_Manager']
};

const hours = fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10);
const place = fc.nat(50);
const key = fc.constantFrom(...KEYS);
const who = fc.constantFrom(...OWNERS);
const keyed = fc.record({ key, budget: fc.integer({ min: -1, max: 5 }) });

const SAVES = [
    key.map((one) => new InsertProject(one)),
    fc
        .tuple(fc.array(keyed, { minLength: 1, maxLength: 3 }), fc.boolean())
        .map(([rows, allOrNone]) => new UpsertProjects(rows, allOrNone)),
    fc
        .tuple(fc.array(hours, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean())
        .map(([list, bad, allOrNone]) => new InsertTasks(list, bad, allOrNone)),
    fc.tuple(place, fc.option(hours)).map(([at, value]) => new ChangeTask(at, value)),
    place.map((at) => new RemoveTask(at)),
    fc.constant(new Compare())
];

const SHARING = [
    who.map((one) => new AddNote(one)),
    fc.tuple(who, place).map(([one, at]) => new RenameNote(one, at)),
    fc
        .tuple(who, place, fc.constantFrom('Read' as const, 'Edit' as const))
        .map(([one, at, level]) => new ShareNote(one, at, level)),
    fc.tuple(who, place).map(([one, at]) => new GiveNote(one, at)),
    fc.tuple(who, place).map(([one, at]) => new DeleteNote(one, at)),
    fc.constant(new CompareNotes())
];

function withDesk(work: (desk: Desk) => void): void {
    const desk = openDesk({ users: [...TEST_USERS, SECOND] });
    try {
        work(desk);
    } finally {
        desk.org.close();
    }
}

describe('save, against a model', () => {
    it('keeps keys unique, roll-ups right and failed requests without a trace', { timeout: REAL_TIME_LIMIT }, () => {
        fc.assert(
            fc.property(fc.commands(SAVES, { maxCommands: 40 }), (list) => {
                withDesk((real) => fc.modelRun(() => ({ model: emptyModel(), real }), [...list, new Compare()]));
            }),
            { numRuns: 25 }
        );
    });

    it('lets two people do with notes what owning and sharing allow', { timeout: REAL_TIME_LIMIT }, () => {
        fc.assert(
            fc.property(fc.commands(SHARING, { maxCommands: 40 }), (list) => {
                withDesk((real) => fc.modelRun(() => ({ model: emptyModel(), real }), [...list, new CompareNotes()]));
            }),
            { numRuns: 25 }
        );
    });
});
