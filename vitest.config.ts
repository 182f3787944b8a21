import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const bundles = fileURLToPath(new URL('./force-app/main/default/lwc/', import.meta.url));

/** `c/<name>` means the same file to Vitest as to the platform, Jest and tsx. */
const alias = Object.fromEntries(
    readdirSync(bundles)
        .filter((name) => existsSync(`${bundles}${name}/${name}.ts`))
        .map((name) => [`c/${name}`, `${bundles}${name}/${name}.ts`])
);

export default defineConfig({
    resolve: { alias },
    test: {
        include: ['{local-org,scripts,config,benchmarks,conformance}/**/__tests__/**/*.test.ts'],
        exclude: ['**/node_modules/**', '**/fixtures/**', 'local-org/lightning/{shell,modules}/**/*.jest.test.ts'],
        pool: 'forks',
        maxWorkers: 2,
        testTimeout: 30_000,
        hookTimeout: 60_000
    }
});
