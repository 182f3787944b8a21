import { isTyping, undoKey } from '../keys';

describe('keys of the workbench', () => {
    afterEach(() => document.body.replaceChildren());

    it.each<[KeyboardEventInit, string | undefined]>([
        [{ key: 'z', ctrlKey: true }, 'undo'],
        [{ key: 'z', metaKey: true }, 'undo'],
        [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
        [{ key: 'y', ctrlKey: true }, 'redo'],
        [{ key: 'z' }, undefined],
        [{ key: 'x', ctrlKey: true }, undefined]
    ])('%o means %s', (init, meaning) => {
        expect(undoKey(new KeyboardEvent('keydown', init))).toBe(meaning);
    });

    it.each([
        ['input', 'text', true],
        ['textarea', undefined, true],
        ['input', 'checkbox', false],
        ['button', 'button', false]
    ])('in %s of type %s the browser takes back what was typed: %s', (name, type, isTyped) => {
        const target = document.createElement(name);
        target.setAttribute('type', type ?? '');
        document.body.appendChild(target);
        let answer: boolean | undefined;
        document.body.addEventListener('keydown', (event) => (answer = isTyping(event)), { once: true });
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
        expect(answer).toBe(isTyped);
    });
});
