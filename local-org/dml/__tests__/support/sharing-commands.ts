/** Two people with private notes: who sees, changes, shares, gives away and deletes what. */
import { expect } from 'vitest';
import { query } from '../../../soql/query.ts';
import { OWNERS, type Command, type Model, type ModelNote, type Owner, type ShareLevel } from './model.ts';
import type { Desk } from './records.ts';

const otherOf = (owner: Owner): Owner => (owner === 'manager' ? 'second' : 'manager');
const maySee = ({ owner, share }: ModelNote, who: Owner): boolean => owner === who || share !== undefined;
const mayEdit = ({ owner, share }: ModelNote, who: Owner): boolean => owner === who || share === 'Edit';

export class AddNote implements Command {
    readonly who: Owner;
    constructor(who: Owner) {
        this.who = who;
    }
    check = (): boolean => true;
    run(model: Model, desk: Desk): void {
        const name = `note ${model.notes.length}`;
        const { errors, id } = desk.insert('Private_Note__c', { Name: name }, desk.user(this.who));
        expect(errors).toEqual([]);
        model.notes.push({ id: id ?? '', owner: this.who, name, share: undefined });
    }
    toString = (): string => `${this.who} adds a note`;
}

/** Somebody does something to a note, which succeeds where the model says they may. */
abstract class OnNote implements Command {
    readonly who: Owner;
    readonly place: number;
    constructor(who: Owner, place: number) {
        this.who = who;
        this.place = place;
    }
    check = (model: Readonly<Model>): boolean => model.notes.length > 0;
    run(model: Model, desk: Desk): void {
        const note = model.notes[this.place % model.notes.length] as ModelNote;
        const allowed = this.may(note);
        expect(this.act(desk, note)).toBe(allowed);
        if (allowed) {
            this.learn(note, model);
        }
    }
    toString = (): string => `${this.who}: ${this.constructor.name} ${this.place}`;
    protected abstract may(note: ModelNote): boolean;
    protected abstract act(desk: Desk, note: ModelNote): boolean;
    protected abstract learn(note: ModelNote, model: Model): void;
}

export class RenameNote extends OnNote {
    protected may(note: ModelNote): boolean {
        return mayEdit(note, this.who);
    }
    protected act(desk: Desk, { id }: ModelNote): boolean {
        return desk.update('Private_Note__c', { Id: id, Name: `by ${this.who}` }, desk.user(this.who)).success;
    }
    protected learn(note: ModelNote): void {
        note.name = `by ${this.who}`;
    }
}

/** Shares a note with the one who does not own it; sharing again changes the level. */
export class ShareNote extends OnNote {
    readonly level: ShareLevel;
    constructor(who: Owner, place: number, level: ShareLevel) {
        super(who, place);
        this.level = level;
    }
    protected may({ owner }: ModelNote): boolean {
        return owner === this.who;
    }
    protected act(desk: Desk, { id, owner }: ModelNote): boolean {
        const UserOrGroupId = desk.user(otherOf(owner)).userId;
        const share = { ParentId: id, UserOrGroupId, AccessLevel: this.level };
        return desk.insert('Private_Note__Share', share, desk.user(this.who)).success;
    }
    protected learn(note: ModelNote): void {
        note.share = this.level;
    }
}

/** Gives a note away, which ends what was shared. */
export class GiveNote extends OnNote {
    protected may({ owner }: ModelNote): boolean {
        return owner === this.who;
    }
    protected act(desk: Desk, { id, owner }: ModelNote): boolean {
        const given = { Id: id, OwnerId: desk.user(otherOf(owner)).userId };
        return desk.update('Private_Note__c', given, desk.user(this.who)).success;
    }
    protected learn(note: ModelNote): void {
        note.owner = otherOf(note.owner);
        note.share = undefined;
    }
}

export class DeleteNote extends OnNote {
    protected may({ owner }: ModelNote): boolean {
        return owner === this.who;
    }
    protected act(desk: Desk, { id }: ModelNote): boolean {
        return desk.remove('Private_Note__c', id, desk.user(this.who)).success;
    }
    protected learn(note: ModelNote, model: Model): void {
        model.notes.splice(model.notes.indexOf(note), 1);
    }
}

/** Each sees their own notes and those shared with them, by rows and by count. */
export class CompareNotes implements Command {
    check = (): boolean => true;
    run(model: Model, desk: Desk): void {
        for (const who of OWNERS) {
            const seen = model.notes.filter((note) => maySee(note, who));
            const user = desk.user(who);
            const { rows } = query(desk.org, user, 'SELECT Id, Name FROM Private_Note__c');
            const names = new Map(rows.map(({ id, values }) => [id, values['Name']]));
            expect(names).toEqual(new Map(seen.map(({ id, name }) => [id, name])));
            expect(query(desk.org, user, 'SELECT COUNT() FROM Private_Note__c').totalSize).toBe(seen.length);
        }
    }
    toString = (): string => 'compare notes';
}
