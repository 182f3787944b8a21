import type { Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { all, one, textOf } from '../xml.ts';

/** Rows of a draft, which were never in force: validation rules close them once the protocol is submitted. */
const MAY_BE_DELETED = new Set(['Sequence_Rule__c']);

export const noDelete: Rule = {
    id: 'no-delete',
    title: 'Guardrail G1: no permission set lets anybody delete records of ours',
    check: (project) =>
        ofType(project, 'PermissionSet').flatMap(({ path, root }) =>
            all(root, 'objectPermissions').flatMap((permission) =>
                ['allowDelete', 'modifyAllRecords']
                    .filter((right) => textOf(permission, right) === 'true')
                    .filter(
                        (right) => right !== 'allowDelete' || !MAY_BE_DELETED.has(textOf(permission, 'object') ?? '')
                    )
                    .map((right) => ({
                        file: path,
                        line: one(permission, right)?.line ?? permission.line,
                        problem: `${right} on ${textOf(permission, 'object') ?? '?'} lets records disappear (G1).`,
                        remedy: 'Set it to false; a record is closed or cancelled instead.'
                    }))
            )
        )
};
