import type { Finding, Rule } from '../finding.ts';
import type { FlowElements } from '../flow-elements.ts';
import { ofType } from '../project.ts';
import type { XmlElement } from '../xml.ts';

const REMEDY = 'Use what docs/reference/local-org-flows.md lists, or teach the local org first.';

type Problem = Omit<Finding, 'file'>;

function problemsIn(table: FlowElements, parent: XmlElement, type: string): Problem[] {
    return parent.children.flatMap((child) => {
        const accepted = table[type]?.[child.name];
        const { line, name, text } = child;
        if (accepted === undefined) {
            return [{ line, problem: `The local org does not run ${name} in ${type}.`, remedy: REMEDY }];
        }
        if (typeof accepted !== 'string') {
            const problem = `The local org does not run ${name} ${text}.`;
            return accepted.includes(text) ? [] : [{ line, problem, remedy: REMEDY }];
        }
        return accepted in table ? problemsIn(table, child, accepted) : [];
    });
}

export const flowElementsRule: Rule = {
    id: 'flow-elements',
    title: 'Flows keep to what the local org runs',
    check: (project) =>
        ofType(project, 'Flow').flatMap(({ path, root }) =>
            problemsIn(project.flowElements, root, 'Flow').map((problem): Finding => ({ file: path, ...problem }))
        )
};
