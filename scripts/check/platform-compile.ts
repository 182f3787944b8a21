/**
 * Compiles every emitted bundle with Salesforce's own platform compiler (npm @lwc/sfdc-lwc-compiler), as an org does on deploy.
 * Needs `npm run build` first. Exit 1 names each bundle that an org would refuse.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface CompileResult {
    readonly success: boolean;
    readonly diagnostics: readonly { readonly message: string }[];
    readonly results?: readonly { readonly code?: string }[];
}
type Compile = (configuration: unknown) => Promise<CompileResult>;

const { compile } = createRequire(import.meta.url)('@lwc/sfdc-lwc-compiler') as { compile: Compile };
const BUNDLES = 'build/force-app/main/default/lwc';

async function problemOf(name: string): Promise<string | undefined> {
    const folder = `${BUNDLES}/${name}`;
    if (!existsSync(`${folder}/${name}.js`)) return `no ${name}.js: an org would accept it and show nothing`;
    const files = Object.fromEntries(
        readdirSync(folder)
            .filter((file) => /\.(js|html|css)$/.test(file))
            .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')])
    );
    const result = await compile({
        bundle: { type: 'platform', namespace: 'c', name, files },
        outputConfigs: [{ minify: true, env: { NODE_ENV: 'production' } }]
    });
    if (result.success) return undefined;
    return result.diagnostics.map((diagnostic) => diagnostic.message).join('\n    ');
}

if (!existsSync(BUNDLES)) {
    console.error(`${BUNDLES} does not exist. Run: npm run build`);
    process.exit(1);
}
const names = readdirSync(BUNDLES).sort();
const refused: string[] = [];
for (const name of names) {
    const problem = await problemOf(name);
    if (problem) refused.push(`${name}: ${problem}`);
}
for (const line of refused) console.error(line);
console.log(`${names.length - refused.length} of ${names.length} bundles pass the platform compiler.`);
process.exit(refused.length > 0 ? 1 : 0);
