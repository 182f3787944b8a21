import type { Finding, Rule } from '../finding.ts';
import { ofType, type MetadataFile } from '../project.ts';
import { one, textOf } from '../xml.ts';
import { sameWords } from '../words.ts';

const DESCRIBED = [
    'CustomApplication',
    'CustomField',
    'CustomNotificationType',
    'CustomObject',
    'CustomPermission',
    'CustomTab',
    'Dashboard',
    'FlexiPage',
    'Flow',
    'GlobalValueSet',
    'LightningMessageChannel',
    'PermissionSet',
    'PermissionSetGroup',
    'RecordType',
    'Report',
    'ValidationRule'
];

function mustBeDescribed({ type, name, root }: MetadataFile): boolean {
    if (type === 'CustomObject' || type === 'CustomField') {
        return /__(c|mdt|e)$/u.test(name);
    }
    return type !== 'LightningComponentBundle' || textOf(root, 'isExposed') === 'true';
}

function problemOf({ type, root }: MetadataFile): string | undefined {
    const description = textOf(root, 'description');
    const label = textOf(root, 'label') ?? textOf(root, 'masterLabel') ?? '';
    if (description === undefined) {
        return 'There is no description.';
    }
    if (sameWords(description, label)) {
        return 'The description repeats the label.';
    }
    if (type === 'CustomObject' && !description.startsWith(`The ${label} object `)) {
        return `The description of an object starts with "The ${label} object".`;
    }
    return type === 'CustomObject' && description.split(/\s+/u).length > 50
        ? 'The description is longer than 50 words.'
        : undefined;
}

export const descriptions: Rule = {
    id: 'descriptions',
    title: 'Everything that is ours says why it exists',
    check: (project) =>
        ofType(project, ...DESCRIBED, 'LightningComponentBundle')
            .filter(mustBeDescribed)
            .flatMap((file): Finding[] => {
                const problem = problemOf(file);
                const line = (one(file.root, 'description') ?? file.root).line;
                return problem === undefined
                    ? []
                    : [{ file: file.path, line, problem, remedy: 'Say in one or two sentences why it exists.' }];
            })
};
