import type { Finding, Rule } from '../finding.ts';
import { ofType, type MetadataFile, type Project } from '../project.ts';
import { deep, one, textOf } from '../xml.ts';

function exposureProblems({ root }: MetadataFile): string[] {
    const exposed = textOf(root, 'isExposed') === 'true';
    const targets = deep(root, 'target').length;
    if (!exposed) {
        return targets > 0 ? ['It is not exposed, but has targets.'] : [];
    }
    return [
        ...(textOf(root, 'masterLabel') === undefined ? ['It is exposed, but has no masterLabel.'] : []),
        ...(targets === 0 ? ['It is exposed, but has no targets.'] : []),
        ...(deep(root, 'supportedFormFactor').length === 0 ? ['It is exposed, but names no form factors.'] : [])
    ];
}

function bundlesWithoutMetadata(project: Project): Finding[] {
    const described = new Set(ofType(project, 'LightningComponentBundle').map(({ name }) => name));
    return [...project.names.bundles]
        .filter((name) => !described.has(name))
        .map((name) => ({
            file: project.files.find(({ path }) => path.includes(`/lwc/${name}/`))?.path ?? name,
            problem: `The bundle ${name} has no ${name}.js-meta.xml.`,
            remedy: 'Add it; an org refuses the bundle otherwise.'
        }));
}

export const componentBundles: Rule = {
    id: 'component-bundles',
    title: 'Every bundle has its metadata; an exposed one says where it can be placed',
    check: (project) => [
        ...bundlesWithoutMetadata(project),
        ...ofType(project, 'LightningComponentBundle').flatMap((file) =>
            exposureProblems(file).map((problem) => ({
                file: file.path,
                line: (one(file.root, 'isExposed') ?? file.root).line,
                problem,
                remedy: 'Complete its js-meta.xml.'
            }))
        )
    ]
};
