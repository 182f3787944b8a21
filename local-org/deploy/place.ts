/** Which line of a deployed file a complaint is about. */
import type { Component } from './component.ts';
import { childElements, elementText, placeOf, type Place, type XmlElement } from './xml-cut.ts';

/** Walks down `CustomField.valueSet.valueSetName`; stops where the next name is not there. */
function descend(text: string, element: XmlElement, path: readonly string[]): XmlElement {
    const [name, ...rest] = path;
    const next = name === undefined ? undefined : childElements(text, element).find((child) => child.name === name);
    return next === undefined ? element : descend(text, next, rest);
}

/** The first element with that name whose text has the word. */
function named(text: string, parent: XmlElement, name: string, word: string): XmlElement | undefined {
    return childElements(text, parent).find((child) => child.name === name && elementText(text, child).includes(word));
}

/** `element` is the path of a MetadataError; `problem` may name the value that is wrong. */
export function placeIn({ text, element }: Component, path: string, problem: string): Place | undefined {
    if (text === undefined || element === undefined) {
        return undefined;
    }
    const line = /^line (?<line>\d+)$/u.exec(path)?.groups?.['line'];
    if (line !== undefined) {
        return { lineNumber: Number(line), columnNumber: 1 };
    }
    const segments = path.split('.');
    const word = /\b(?<word>\w+(?:\.\w+)+|\w+__\w)\b/u.exec(problem)?.groups?.['word'];
    const last = segments.at(-1) ?? '';
    const found = word === undefined ? undefined : named(text, element, last, word);
    const below = segments.length > 1 ? segments.slice(1) : segments;
    return placeOf(text, (found ?? descend(text, element, below)).start);
}

/** Where a character of a formula stands. `position` is its 0-based offset in the formula. */
export function placeInFormula(
    { text, element }: Component,
    names: readonly string[],
    position: number
): Place | undefined {
    if (text === undefined || element === undefined) {
        return undefined;
    }
    const formula = childElements(text, element).find(({ name }) => names.includes(name));
    return placeOf(text, formula === undefined ? element.start : formula.innerStart + position);
}
