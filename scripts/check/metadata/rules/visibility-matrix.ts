import type { Finding, Rule } from '../finding.ts';
import { grantsOf } from '../grants.ts';
import { ofType } from '../project.ts';
import { GROUPS, VISIBILITY, type VisibilityRow } from '../visibility.ts';

function subjectsOf({ object, fields }: VisibilityRow): string[] {
    return fields?.map((field) => `${object}.${field}`) ?? [object];
}

export const visibilityMatrix: Rule = {
    id: 'visibility-matrix',
    title: 'Permission set groups grant what the visibility matrix says, no less and no more',
    check: (project) =>
        GROUPS.flatMap((group, index) => {
            const file = ofType(project, 'PermissionSetGroup').find(({ name }) => name === group);
            if (file === undefined) {
                return [];
            }
            const grants = grantsOf(project, group);
            return VISIBILITY.flatMap((row) => {
                const wanted = row.access.charAt(index);
                return subjectsOf(row).flatMap((subject): Finding[] => {
                    const granted = row.fields === undefined ? grants.object(subject) : grants.field(subject);
                    return granted === wanted
                        ? []
                        : [
                              {
                                  file: file.path,
                                  line: file.root.line,
                                  problem: `${group} has "${granted}" on ${subject}, but the matrix says "${wanted}".`,
                                  remedy: 'Correct the permission sets, or the matrix in scripts/check/metadata/visibility.ts.'
                              }
                          ];
                });
            });
        })
};
