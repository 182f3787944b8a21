/**
 * Writes tsconfig.paths.json: TypeScript allows one `*` in a path, and `c/<name>` means `lwc/<name>/<name>.ts`,
 * so every bundle is listed. `--check` fails when the list is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const BUNDLES = 'force-app/main/default/lwc';
const TARGET = 'tsconfig.paths.json';

export function lwcPaths(root = '.'): string {
    const names = readdirSync(`${root}/${BUNDLES}`)
        .filter((name) => existsSync(`${root}/${BUNDLES}/${name}/${name}.ts`))
        .sort();
    const paths = Object.fromEntries(names.map((name) => [`c/${name}`, [`./${BUNDLES}/${name}/${name}.ts`]]));
    return JSON.stringify({ compilerOptions: { paths } }, null, 4) + '\n';
}

if (process.argv[1]?.endsWith('lwc-paths.ts')) {
    const wanted = lwcPaths();
    const present = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
    if (wanted === present) process.exit(0);
    if (process.argv.includes('--check')) {
        console.error(`${TARGET} does not list the bundles that exist. Run: npm run build:paths`);
        process.exit(1);
    }
    writeFileSync(TARGET, wanted);
}
