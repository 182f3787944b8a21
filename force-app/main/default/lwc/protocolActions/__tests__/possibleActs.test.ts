import type { ProtocolStatus } from 'c/protocolData';
import { version } from '../../protocolData/__tests__/data/samples';
import { hintOf, possibleSteps, type ActContext } from '../possibleActs';

const NOBODY = { isWriter: false, isReviewer: false, isOwn: false, changes: 0, hasErrors: false };

function context(status: ProtocolStatus, who: Partial<ActContext>): ActContext {
    return { ...NOBODY, version: version({ status }), ...who };
}

function steps(status: ProtocolStatus, who: Partial<ActContext>): string[] {
    return possibleSteps(context(status, who)).map(({ act, isDisabled }) => (isDisabled ? `(${act})` : act));
}

describe('steps that a user may take', () => {
    const writer = { isWriter: true };
    const reviewer = { isReviewer: true };

    it.each<[ProtocolStatus, Partial<ActContext>, string[]]>([
        ['Draft', {}, []],
        ['Draft', reviewer, []],
        ['Draft', writer, ['copy', 'submit']],
        ['Draft', { ...writer, changes: 1 }, ['copy', '(submit)']],
        ['Draft', { ...writer, hasErrors: true }, ['copy', '(submit)']],
        ['Validated', writer, ['copy', 'back']],
        ['Validated', reviewer, ['back', 'approve']],
        ['Validated', { ...reviewer, isOwn: true }, ['back', '(approve)']],
        ['Validated', { ...reviewer, hasErrors: true }, ['back', '(approve)']],
        ['Approved', writer, ['copy', 'activate']],
        ['Approved', reviewer, ['back', 'activate']],
        ['Approved', { ...writer, hasErrors: true }, ['copy', '(activate)']],
        ['Active', writer, ['copy']],
        ['Retired', reviewer, []]
    ])('from %s as %o: %j', (status, who, expected) => {
        expect(steps(status, who)).toEqual(expected);
    });

    it('come with what the user may do, or why not more', () => {
        expect(hintOf(context('Active', {}))).toBe('c.Triad_Protocol_Action_Role_Reader');
        expect(hintOf(context('Draft', { ...writer, hasErrors: true }))).toBe('c.Triad_Protocol_Action_Blocked');
        expect(hintOf(context('Draft', { ...writer, changes: 2 }))).toBe('c.Triad_Protocol_Action_Save_First');
        expect(hintOf(context('Validated', { ...reviewer, isOwn: true }))).toBe('c.Triad_Protocol_Action_Role_Own');
    });
});
