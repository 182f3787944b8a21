import type { Finding, Rule } from '../finding.ts';
import { hasName, type Names } from '../names.ts';
import { ofType, type Project } from '../project.ts';
import { all, deep, one, textOf, type XmlElement } from '../xml.ts';

function finding(file: string, { line }: XmlElement, problem: string, remedy: string): Finding {
    return { file, line, problem, remedy };
}

/** A component without namespace, or in `c`, is one of ours; all others are Salesforce's. */
function pageFindings(project: Project): Finding[] {
    const exposed = new Map(
        ofType(project, 'LightningComponentBundle').map(({ name, root }) => [
            name,
            textOf(root, 'isExposed') === 'true'
        ])
    );
    return ofType(project, 'FlexiPage').flatMap(({ path, root }) =>
        deep(root, 'componentName').flatMap((element) => {
            const name = element.text.replace(/^c:/u, '');
            if (name.includes(':') || exposed.get(name) === true) {
                return [];
            }
            return exposed.has(name)
                ? finding(
                      path,
                      element,
                      `The component ${name} is not exposed.`,
                      'Set isExposed to true in its js-meta.xml.'
                  )
                : finding(path, element, `There is no component ${name}.`, 'Correct the name, or add the bundle.');
        })
    );
}

function appFindings(path: string, root: XmlElement, names: Names): Finding[] {
    const overrides = all(root, 'actionOverrides').flatMap((override) => one(override, 'content') ?? []);
    return [
        ...all(root, 'tabs')
            .filter(({ text }) => !text.startsWith('standard-') && !hasName(names, 'CustomTab', text))
            .map((tab) => finding(path, tab, `There is no tab ${tab.text}.`, 'Correct the name, or add the tab.')),
        ...overrides
            .filter(({ text }) => !hasName(names, 'FlexiPage', text))
            .map((page) => finding(path, page, `There is no page ${page.text}.`, 'Correct the name, or add the page.'))
    ];
}

export const pageComponents: Rule = {
    id: 'page-components',
    title: 'Pages show components, and apps show tabs and pages, that exist',
    check: (project) => [
        ...pageFindings(project),
        ...ofType(project, 'CustomApplication').flatMap(({ path, root }) => appFindings(path, root, project.names)),
        ...ofType(project, 'CustomTab')
            .filter(({ name, root }) => textOf(root, 'customObject') === 'true' && !project.names.objects.has(name))
            .map(({ path, name, root }) => finding(path, root, `There is no object ${name}.`, 'Rename the tab.'))
    ]
};
