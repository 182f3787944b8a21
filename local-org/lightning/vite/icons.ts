import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ICON_NAME = /\b(utility|standard|action|custom|doctype):([a-z0-9_]+)/g;
const SOURCE_FILE = /\.(html|js|ts|xml)$/;
/** Icon libraries mention every icon, tests and examples some that are never shown. */
const ELSEWHERE = /iconSvgTemplates|__/;
const TEMPLATE_INDEX =
    /iconSvgTemplates(Action|Custom|Doctype|Standard|Utility)(?:Rtl)?\/buildTemplates\/templates\.js$/;

/** `utility_add` for every `utility:add` that a source file mentions. */
export function usedIcons(folders: readonly string[]): Set<string> {
    const used = new Set<string>();
    for (const folder of folders) {
        for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
            const path = join(entry.parentPath, entry.name);
            if (!entry.isFile() || !SOURCE_FILE.test(path) || ELSEWHERE.test(relative(folder, path))) {
                continue;
            }
            for (const [, category, name] of readFileSync(path, 'utf8').matchAll(ICON_NAME)) {
                used.add(`${category}_${name}`);
            }
        }
    }
    return used;
}

/**
 * Module text of an icon library that holds the given icons only (a whole library is some 640 templates),
 * or undefined when the file is not an icon library.
 */
export function iconLibrary(file: string, icons: ReadonlySet<string>): string | undefined {
    const category = TEMPLATE_INDEX.exec(file)?.[1]?.toLowerCase();
    if (category === undefined) {
        return undefined;
    }
    const present = [...icons]
        .filter((icon) => icon.startsWith(`${category}_`))
        .sort()
        .map((icon) => ({ icon, path: `./${category}/${icon.slice(category.length + 1)}.html` }))
        .filter(({ path }) => existsSync(join(dirname(file), path)));
    const imports = present.map(({ path }, index) => `import icon${index} from '${path}';`);
    const members = present.map(({ icon }, index) => `${icon}: icon${index}`);
    return `${imports.join('\n')}\nexport default { ${members.join(', ')} };\n`;
}
