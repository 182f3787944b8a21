/**
 * Calls when the wires of a component that is just being connected have asked for what they need, and have been given what the page
 * already has: LWC lets them ask in a microtask of their own. A panel that draws nothing until then is drawn once, with its data,
 * and not as an outline first.
 */
export function afterWires(call: () => void): void {
    queueMicrotask(call);
}
