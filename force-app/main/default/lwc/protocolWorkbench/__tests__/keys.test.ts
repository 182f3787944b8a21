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
        ['<input type="text">', true],
        ['<textarea></textarea>', true],
        ['<input type="checkbox">', false],
        ['<button></button>', false]
    ])('in %s the browser takes back what was typed: %s', (markup, isTyped) => {
        document.body.innerHTML = markup;
        let answer: boolean | undefined;
        document.body.addEventListener('keydown', (event) => (answer = isTyping(event)), { once: true });
        document.body.firstElementChild?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
        expect(answer).toBe(isTyped);
    });
});
