import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Bundle } from './bundles.ts';
import { LIGHTNING_FOLDER, PROJECT_FOLDER, packageVersion } from './places.ts';
import { digest } from './transform-cache.ts';

const PACKAGES = [
    'lwc',
    '@lwc/compiler',
    '@lwc/engine-dom',
    'lightning-base-components',
    '@salesforce-ux/design-system-2',
    'typescript',
    'vite'
];
const HOST_FOLDERS = ['data', 'modules', 'shell', 'vite'];

function filesIn(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('__tests__'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
}

/** Changes exactly when something changes that the built page is made of: bundles and their groups, host sources or versions of its packages. */
export function inputHash(bundles: readonly Bundle[], groups: readonly (readonly Bundle[])[]): string {
    const folders = [
        ...bundles.map((bundle) => bundle.folder),
        ...HOST_FOLDERS.map((name) => join(LIGHTNING_FOLDER, name))
    ];
    const versions = PACKAGES.map((name) => `${name}@${packageVersion(name)}`);
    const sources = folders
        .flatMap(filesIn)
        .flatMap((file) => [relative(PROJECT_FOLDER, file), readFileSync(file, 'utf8')]);
    const together = groups.map((group) => group.map(({ module }) => module).join());
    return digest([...versions, ...together, ...sources]);
}
