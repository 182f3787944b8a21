import path from 'node:path';

export interface Document {
    readonly file: string;
    readonly text: string;
}

export interface Project {
    readonly documents: readonly Document[];
    /** Names of the npm scripts. */
    readonly scripts: ReadonlySet<string>;
    exists(file: string): boolean;
}

export interface Finding {
    readonly file: string;
    readonly line: number;
    readonly message: string;
}

type Rule = (document: Document, project: Project) => readonly Finding[];

function matches(document: Document, pattern: RegExp, check: (text: string) => string | undefined): Finding[] {
    return document.text.split('\n').flatMap((line, position) =>
        [...line.matchAll(pattern)].flatMap((match) => {
            const message = check(match[1] ?? '');
            return message ? [{ file: document.file, line: position + 1, message }] : [];
        })
    );
}

const links: Rule = (document, project) =>
    matches(document, /\]\(([^)\s]+)\)/g, (target) => {
        if (/^(https?:|mailto:|#)/.test(target)) return undefined;
        const file = path.join(path.dirname(document.file), target.split('#')[0] ?? '');
        return project.exists(file)
            ? undefined
            : `links to ${target}, which does not exist. Correct or remove the link.`;
    });

const npmScripts: Rule = (document, project) =>
    matches(document, /npm (?:run )([a-z][a-z:-]*)/g, (script) =>
        project.scripts.has(script) ? undefined : `names 'npm run ${script}', which package.json does not have.`
    );

const decisionsAreListed: Rule = (document, project) => {
    if (document.file !== path.join('docs', 'adr', 'README.md')) return [];
    return project.documents
        .filter(({ file }) => /adr[\\/]\d{4}-/.test(file) && !document.text.includes(path.basename(file)))
        .map(({ file }) => ({ file: document.file, line: 1, message: `does not list ${path.basename(file)}.` }));
};

export function findingsOf(project: Project): readonly Finding[] {
    const rules = [links, npmScripts, decisionsAreListed];
    return project.documents.flatMap((document) => rules.flatMap((rule) => rule(document, project)));
}
