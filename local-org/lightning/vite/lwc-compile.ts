import { transformSync } from '@lwc/compiler';
import { relative } from 'node:path';
import { PROJECT_FOLDER, packageVersion } from './places.ts';
import { stripTypes } from './strip-types.ts';
import { type TransformCache } from './transform-cache.ts';

const OPTIONS = {
    apiVersion: 66,
    enableDynamicComponents: true,
    enableLwcOn: true,
    enableStaticContentOptimization: true,
    // Without it form controls of the base components that attach internals stay blank.
    enableSyntheticElementInternals: true,
    outputConfig: { sourcemap: false }
} as const;

export interface CompileRequest {
    readonly file: string;
    readonly source: string;
    /** `c` and `sharedPlanPanel` of `c/sharedPlanPanel`. */
    readonly namespace: string;
    readonly name: string;
    readonly scopedStyles: boolean;
}

function compileNow(request: CompileRequest): string {
    const { file, namespace, name, scopedStyles } = request;
    const source = file.endsWith('.ts') ? stripTypes(request.source, file) : request.source;
    const options = { ...OPTIONS, name, namespace, scopedStyles };
    return transformSync(source, file.replace(/\.ts$/, '.js'), options).code;
}

/** Compiles one file of a bundle (`.ts`, `.js`, `.html`, `.css`) to an ES module. Throws the compiler's error. */
export function lwcCompiler(cache: TransformCache): (request: CompileRequest) => string {
    const base = [packageVersion('@lwc/compiler'), packageVersion('typescript'), JSON.stringify(OPTIONS)];
    return (request) =>
        cache.get(
            [
                ...base,
                relative(PROJECT_FOLDER, request.file),
                request.namespace,
                request.name,
                String(request.scopedStyles),
                request.source
            ],
            () => compileNow(request)
        );
}
