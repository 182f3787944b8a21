/** JSON with object keys in order, so that equal content gives equal text; members that are undefined are left out. */
export function stableJson(value: unknown): string {
    return JSON.stringify(value, (_key, member: unknown) =>
        typeof member === 'object' && member !== null && !Array.isArray(member)
            ? Object.fromEntries(Object.entries(member).sort(([left], [right]) => (left < right ? -1 : 1)))
            : member
    );
}

/** Freezes a JSON value all the way down, because what a wire emits is read-only and shared. */
export function deepFreeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}
