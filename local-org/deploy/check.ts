/** All that is wrong with a set of metadata files, as far as it can be told without the data. */
import { flowProblems } from '../flow/check/problems.ts';
import type { FlowProblem } from '../flow/definition.ts';
import { formulaProblems, type FormulaProblem } from '../formula/problems.ts';
import { MetadataError } from '../metadata/errors.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import { reportProblems, type ReportProblem } from '../report/check.ts';
import type { OrgMetadata } from './live-metadata.ts';
import type { MetadataFiles } from './metadata-store.ts';
import { fieldPath, type Finding } from './refusal.ts';
import { schemaFindings } from './schema-rules.ts';

/** Things the loader reads past without which a component would not be what it says it is. */
const MISSING_WITHOUT = /^(?:field type (?!of a standard)|object )/u;

/** Layouts are no part of the schema; the page reads them. */
const OF_THE_PAGE = 'metadata type layout';

export interface Checked {
    readonly errors: readonly Finding[];
    /** What is kept without effect. */
    readonly warnings: readonly Finding[];
}

function formulaFinding({ where, message, position }: FormulaProblem): Finding {
    const [object = '', name = '', rule] = where.split('.');
    const path =
        rule === undefined
            ? fieldPath(object, name)
            : `objects/${object}/validationRules/${rule}.validationRule-meta.xml`;
    return { path, element: '', message, ...(position === undefined ? {} : { formulaPosition: position }) };
}

function flowFinding({ file, line, message }: FlowProblem): Finding {
    return { path: file, element: line === undefined ? '' : `line ${line}`, message };
}

/** At the line of the text that is wrong. */
function reportFinding(files: MetadataFiles, { file, message, value }: ReportProblem): Finding {
    const text = files.get(file) ?? '';
    const at = value === undefined ? -1 : text.indexOf(`>${value}<`);
    return { path: file, element: at < 0 ? '' : `line ${text.slice(0, at).split('\n').length}`, message };
}

function unsupportedFinding({ file, what }: OrgSchema['unsupported'][number]): Finding {
    const verb = MISSING_WITHOUT.test(what) ? 'does not support' : 'keeps, without effect,';
    return { path: file, element: '', message: `The local org ${verb} ${what}.` };
}

/** The loader stops at its first complaint; the others are found together. */
export function checkFiles(metadata: OrgMetadata, files: MetadataFiles): Checked {
    try {
        const schema = metadata.load(files);
        const unsupported = schema.unsupported.filter(({ what }) => what !== OF_THE_PAGE).map(unsupportedFinding);
        const errors = unsupported.filter(({ message }) => message.includes('does not support'));
        return {
            errors: [
                ...errors,
                ...formulaProblems(schema).map(formulaFinding),
                ...flowProblems(schema).map(flowFinding),
                ...reportProblems(schema).map((problem) => reportFinding(files, problem)),
                ...schemaFindings(schema, files)
            ],
            warnings: unsupported.filter((finding) => !errors.includes(finding))
        };
    } catch (error) {
        if (error instanceof MetadataError) {
            const { file, element, problem } = error;
            return { errors: [{ path: file, element, message: `${element} ${problem}` }], warnings: [] };
        }
        throw error;
    }
}
