function typed(text: string, type: string | undefined): string | number | boolean {
    switch (type) {
        case 'Boolean':
            return text === 'true';
        case 'Integer':
            return Number(text);
        default:
            return text;
    }
}

/** Property values of a Lightning page are text; components get them in the types that their metadata declares. */
export function designProperties(
    values: Readonly<Record<string, string>>,
    types: Readonly<Record<string, string>>
): Record<string, string | number | boolean> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typed(value, types[name])]));
}
