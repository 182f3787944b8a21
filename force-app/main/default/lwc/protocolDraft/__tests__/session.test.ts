import { content } from '../../protocolData/__tests__/data/samples';
import { beginSession, editSession, isEdited, rebase, redo, undo } from '../session';

describe('session of edits', () => {
    const base = content();
    const named = (title: string) => ({ ...base, title });
    const begun = beginSession(base);

    it('takes edits back and repeats them', () => {
        const twice = editSession(editSession(begun, named('A')), named('B'));
        const back = undo(twice);
        expect(back.present.title).toBe('A');
        expect(undo(back).present).toBe(base);
        expect(redo(back).present.title).toBe('B');
        expect(undo(begun)).toBe(begun);
        expect(redo(twice)).toBe(twice);
    });

    it('makes one step of edits of the same', () => {
        const typed = editSession(editSession(begun, named('A'), 'title'), named('AB'), 'title');
        expect(undo(typed).present).toBe(base);
        const again = editSession(undo(typed), named('C'), 'title');
        expect(again.past).toHaveLength(1);
    });

    it('forgets what was taken back once something else is edited', () => {
        const other = editSession(undo(editSession(begun, named('A'))), named('C'));
        expect(redo(other)).toBe(other);
    });

    it('is edited only where something differs from what is stored', () => {
        expect(isEdited(begun)).toBe(false);
        expect(isEdited(editSession(begun, named('A')))).toBe(true);
        expect(isEdited(editSession(begun, named(base.title)))).toBe(false);
        expect(isEdited(rebase(editSession(begun, named('A')), named('A')))).toBe(false);
    });

    it('keeps no step where nothing changed', () => {
        expect(editSession(begun, base)).toBe(begun);
    });
});
