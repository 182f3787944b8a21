/** The copy of jsforce's sources that the suite is run from. It lies outside this repository and is not changed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const VARIABLE = 'JSFORCE_SOURCE';

export interface SuiteCopy {
    readonly folder: string;
    readonly version: string;
}

const HOW_TO_GET_IT = `The environment variable ${VARIABLE} must name a copy of jsforce's sources outside this repository:

    git clone --depth 1 --branch 3.10.18 https://github.com/jsforce/jsforce.git /tmp/jsforce
    cd /tmp/jsforce && npm ci --ignore-scripts && npx tsc -p .
    ${VARIABLE}=/tmp/jsforce npm run conformance:jsforce`;

/** Throws with the way to get a copy where there is none, or where it was not installed and compiled. */
export function suiteCopy(environment: NodeJS.ProcessEnv): SuiteCopy {
    const folder = environment[VARIABLE];
    if (folder === undefined || folder === '') {
        throw new Error(HOW_TO_GET_IT);
    }
    const needed = ['package.json', 'node_modules/jest/bin/jest.js', 'lib/index.js', 'test/package/JSforceTestSuite'];
    const missing = needed.find((path) => !existsSync(join(folder, path)));
    if (missing !== undefined) {
        throw new Error(`${folder} lacks ${missing}.\n${HOW_TO_GET_IT}`);
    }
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
}
