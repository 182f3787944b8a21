/**
 * `npm run metadata:check`: holds every file under force-app to the Metadata API's types and to the rules of the house.
 * Prints each finding with what to do; exit code 1 where there is any.
 */
import * as model from 'c/triadModel';
import { fileURLToPath } from 'node:url';
import { flowElements } from './flow-elements.ts';
import { modelLists } from './model-lists.ts';
import { platformTypes } from './platform-types.ts';
import { readProject } from './project.ts';
import { readSource } from './read-source.ts';
import { runRules } from './registry.ts';
import { reportLines } from './report.ts';

const PACKAGE = fileURLToPath(new URL('../../../force-app', import.meta.url));

const project = readProject({
    files: readSource(PACKAGE),
    types: platformTypes(),
    lists: modelLists(model),
    flowElements: flowElements()
});
const results = runRules(project);
for (const line of reportLines(project, results)) {
    console.log(line);
}
process.exitCode = results.some(({ findings }) => findings.length > 0) ? 1 : 0;
