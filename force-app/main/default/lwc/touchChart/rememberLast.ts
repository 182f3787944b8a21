/** `work` that answers its last result again while it is called with the same arguments: a getter may then be read often. */
export function rememberLast<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result
): (...args: Args) => Result {
    let last: { readonly args: Args; readonly result: Result } | undefined;
    return (...args) => {
        if (!last || args.some((value, index) => value !== last?.args[index])) {
            last = { args, result: work(...args) };
        }
        return last.result;
    };
}
