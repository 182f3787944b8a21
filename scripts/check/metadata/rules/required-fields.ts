import type { Rule } from '../finding.ts';
import { resolvePath } from '../names.ts';
import { ofType } from '../project.ts';
import { ALWAYS_VISIBLE } from '../standard-names.ts';
import { all, one, textOf } from '../xml.ts';

const CALCULATED = new Set(['Summary', 'AutoNumber']);

export const requiredFields: Rule = {
    id: 'required-fields',
    title: 'Permission sets list no field that is always visible, and make no calculated field editable',
    check: (project) =>
        ofType(project, 'PermissionSet').flatMap(({ path, root }) =>
            all(root, 'fieldPermissions').flatMap((permission) => {
                const name = textOf(permission, 'field') ?? '';
                const [object = '', ...steps] = name.split('.');
                const field = resolvePath(project.names, object, steps);
                const line = one(permission, 'field')?.line ?? permission.line;
                if (field?.required === true || ALWAYS_VISIBLE.has(name)) {
                    return {
                        file: path,
                        line,
                        problem: `${name} is always visible; Salesforce refuses a permission set that lists it.`,
                        remedy: 'Remove the entry.'
                    };
                }
                const calculated = field?.formula !== undefined || CALCULATED.has(field?.type ?? '');
                if (calculated && textOf(permission, 'editable') === 'true') {
                    return { file: path, line, problem: `${name} is calculated.`, remedy: 'Set editable to false.' };
                }
                return [];
            })
        )
};
