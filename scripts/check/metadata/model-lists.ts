/** The exports of a module that are lists of texts, by name. */
export function modelLists(module: Readonly<Record<string, unknown>>): Map<string, readonly string[]> {
    const lists = Object.entries(module).flatMap(([name, value]): [string, readonly string[]][] =>
        Array.isArray(value) && value.every((item) => typeof item === 'string') ? [[name, value]] : []
    );
    return new Map(lists);
}
