import ts from 'typescript';

/**
 * Erases types and leaves everything else as written. The target must be ESNext: a lower one would rewrite decorators,
 * which the LWC compiler has to see.
 */
export function stripTypes(source: string, file: string): string {
    return ts.transpileModule(source, {
        fileName: file,
        compilerOptions: {
            target: ts.ScriptTarget.ESNext,
            module: ts.ModuleKind.ESNext,
            verbatimModuleSyntax: true,
            useDefineForClassFields: true,
            experimentalDecorators: false
        }
    }).outputText;
}
