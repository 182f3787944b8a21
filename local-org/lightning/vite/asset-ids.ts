/**
 * Templates and style sheets of components become JavaScript. They travel under ids that end in `.js`, so that Vite's own
 * HTML and CSS plugins, which go by the extension, leave them alone.
 */
const PREFIX = '\0lwc-asset:';

export interface ParsedId {
    readonly file: string;
    /** `scoped=true` for the scoped style sheet of a template, else empty. */
    readonly query: string;
}

export function assetId(file: string, query: string): string {
    return `${PREFIX}${file}.js${query === '' ? '' : `?${query}`}`;
}

export function isAssetId(id: string): boolean {
    return id.startsWith(PREFIX);
}

/** The file behind any module id, with the query split off. */
export function parseId(id: string): ParsedId {
    const [path = '', query = ''] = id.split('?', 2);
    return { file: isAssetId(id) ? path.slice(PREFIX.length, -'.js'.length) : path, query };
}
