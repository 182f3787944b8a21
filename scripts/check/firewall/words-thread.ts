/** The thread of `words.ts`: answers its one task and ends. */
import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { WordsTask } from './words.ts';

const LABEL = '@salesforce/label/c.';
const I18N = '@salesforce/i18n/';
const BUNDLES = new URL('../../../force-app/main/default/lwc/', import.meta.url);
const { questions, audiences, labels, language } = workerData as WordsTask;

function textOf(specifier: string): string | undefined {
    if (specifier.startsWith(LABEL)) {
        return labels.get(specifier.slice(LABEL.length)) ?? specifier;
    }
    return specifier.startsWith(I18N) ? (specifier.endsWith('/timeZone') ? 'UTC' : language) : undefined;
}

/** Where a bundle's module is: `c/x` between bundles, `./x` inside one. */
function moduleOf(specifier: string, parent: string | undefined): URL | undefined {
    if (specifier.startsWith('c/')) {
        const name = specifier.slice(2);
        return new URL(`${name}/${name}.ts`, BUNDLES);
    }
    const isInside = specifier.startsWith('./') && parent?.startsWith(BUNDLES.href) === true;
    return isInside ? new URL(`${specifier}.ts`, parent) : undefined;
}

registerHooks({
    resolve: (specifier, context, next) => {
        const text = textOf(specifier);
        if (text !== undefined) {
            const source = `export default ${JSON.stringify(text)};`;
            return { url: `data:text/javascript,${encodeURIComponent(source)}`, format: 'module', shortCircuit: true };
        }
        const url = moduleOf(specifier, context.parentURL)?.href;
        return url === undefined ? next(specifier, context) : { url, format: 'module-typescript', shortCircuit: true };
    }
});

const { explain } = await import('c/sequenceWords');
parentPort?.postMessage(
    questions.map(({ decision, facts }) => audiences.map((audience) => explain(decision, facts, audience)))
);
