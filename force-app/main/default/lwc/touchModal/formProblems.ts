import { problemTexts } from './labels';
import { PROBLEM_FIELDS, type Problem } from './touchEntry';

/** A base component with `data-field`: the property of the entry that it fills. */
export type FormField = HTMLElement & { setCustomValidity(text: string): void; reportValidity(): boolean };

const FIELD_PROBLEMS = Object.keys(PROBLEM_FIELDS) as (keyof typeof PROBLEM_FIELDS)[];

/** Shows each problem beside its field, and clears the fields that have none. */
export function showProblems(fields: Iterable<FormField>, problems: readonly Problem[]): void {
    for (const field of fields) {
        const problem = FIELD_PROBLEMS.find(
            (candidate) => PROBLEM_FIELDS[candidate] === field.dataset.field && problems.includes(candidate)
        );
        field.setCustomValidity(problem ? problemTexts[problem] : '');
        field.reportValidity();
    }
}
