import { ofText, type FunctionTable } from './definition.ts';

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' };
const SCRIPT: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    '"': '\\"',
    "'": "\\'",
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t'
};

function htmlEncoded(text: string): string {
    return text.replace(/[<>&"']/g, (character) => HTML[character] ?? character);
}

/** As Java's URLEncoder writes it: a blank is `+`, only letters, digits and `-_.*` stay. */
function urlEncoded(text: string): string {
    return encodeURIComponent(text)
        .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
}

/** Functions of flows and custom buttons; no formula field or validation rule may use them. */
export const ENCODE_FUNCTIONS: FunctionTable = {
    HTMLENCODE: ofText('text', htmlEncoded),
    JSENCODE: ofText('text', (text) => text.replace(/[\\"'\n\r\t]/g, (character) => SCRIPT[character] ?? character)),
    /** Only the apostrophe is written for a script before the whole is written for HTML. */
    JSINHTMLENCODE: ofText('text', (text) => htmlEncoded(text.replaceAll("'", "\\'"))),
    URLENCODE: ofText('text', urlEncoded)
};
