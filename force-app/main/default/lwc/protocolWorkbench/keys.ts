/** Fields in which the browser's own undo takes back what was typed. */
const TYPED = 'textarea, input:not([type="checkbox"]):not([type="radio"]):not([readonly])';

export function isTyping(event: Event): boolean {
    const [target] = event.composedPath();
    return target instanceof Element && target.matches(TYPED);
}

/** What Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y mean (with the command key on a Mac). */
export function undoKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
    if (!ctrlKey && !metaKey) {
        return undefined;
    }
    switch (key.toLowerCase()) {
        case 'z':
            return shiftKey ? 'redo' : 'undo';
        case 'y':
            return 'redo';
        default:
            return undefined;
    }
}
