import type { Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { all, one, textOf } from '../xml.ts';

export const noDelete: Rule = {
    id: 'no-delete',
    title: 'Guardrail G1: no permission set lets anybody delete records of ours',
    check: (project) =>
        ofType(project, 'PermissionSet').flatMap(({ path, root }) =>
            all(root, 'objectPermissions').flatMap((permission) =>
                ['allowDelete', 'modifyAllRecords']
                    .filter((right) => textOf(permission, right) === 'true')
                    .map((right) => ({
                        file: path,
                        line: one(permission, right)?.line ?? permission.line,
                        problem: `${right} on ${textOf(permission, 'object') ?? '?'} lets records disappear (G1).`,
                        remedy: 'Set it to false; a record is closed or cancelled instead.'
                    }))
            )
        )
};
