import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIGHTNING_FOLDER, packageFolder } from './places.ts';
import { digest } from './transform-cache.ts';

/** Writes the design system and the page's own global styles as one hashed style sheet; gives its file name. */
export function writeStyles(outDir: string): string {
    const system = join(packageFolder('@salesforce-ux/design-system-2'), 'dist/css/bundled/slds2.cosmos.css');
    const text = readFileSync(system, 'utf8') + readFileSync(join(LIGHTNING_FOLDER, 'shell/page.css'), 'utf8');
    const name = `page-${digest([text]).slice(0, 8)}.css`;
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, name), text);
    return name;
}
