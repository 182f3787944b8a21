/**
 * Emits what gets deployed: `build/force-app` holds every file of force-app, with each TypeScript source replaced by its JavaScript.
 * Deploying force-app itself would send bundles without script; the check at the end refuses that.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const SOURCE = 'force-app';
const TARGET = 'build/force-app';

function isDeployed(file: string): boolean {
    return !/__tests__|\.ts$|tsconfig[^/]*\.json$/.test(file);
}

/** Bundles of the source that have a script, and whose emitted copy has none. */
export function bundlesWithoutScript(source: string, target: string): string[] {
    return readdirSync(`${source}/main/default/lwc`)
        .filter((name) => existsSync(`${source}/main/default/lwc/${name}/${name}.js-meta.xml`))
        .filter((name) => !existsSync(`${target}/main/default/lwc/${name}/${name}.js`));
}

rmSync(TARGET, { recursive: true, force: true });
cpSync(SOURCE, TARGET, { recursive: true, filter: isDeployed });
execFileSync(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    stdio: 'inherit'
});

const missing = bundlesWithoutScript(SOURCE, TARGET);
if (missing.length > 0) {
    console.error(`These bundles were emitted without a script: ${missing.join(', ')}.`);
    console.error('A bundle without script deploys as an empty component. Add <name>.ts or delete the bundle.');
    process.exit(1);
}
console.log(`${TARGET} is ready to deploy: ${readdirSync(`${TARGET}/main/default/lwc`).length} bundles.`);
