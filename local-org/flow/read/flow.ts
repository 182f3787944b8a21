import { readFileSync } from 'node:fs';
import { rootElement } from '../../deploy/xml-cut.ts';
import type { SourceFile } from '../../metadata/sources.ts';
import { readMetadata, type MetadataNode } from '../../metadata/xml.ts';
import type { FlowDataType, FlowDefinition, FlowProblem, FlowSchema, FlowVariable } from '../definition.ts';
import { elementsIn } from './elements.ts';
import { operandIn } from './operand.ts';
import { startIn } from './start.ts';
import { linesOf, unsupportedParts } from './supported.ts';

function variable(node: MetadataNode): FlowVariable {
    const object = node.text('objectType');
    const value = operandIn(node, 'value');
    return {
        name: node.required('name'),
        type: node.required('dataType') as FlowDataType,
        collection: node.flag('isCollection'),
        scale: node.integer('scale') ?? 0,
        ...(object === undefined ? {} : { object }),
        ...(value === undefined ? {} : { value })
    };
}

function definitionOf(node: MetadataNode, name: string): FlowDefinition {
    const order = node.integer('triggerOrder');
    return {
        name,
        label: node.required('label'),
        ...(order === undefined ? {} : { order }),
        start: startIn(node),
        elements: elementsIn(node),
        variables: node.all('variables').map(variable),
        constants: node.all('constants').map(variable),
        formulas: node.all('formulas').map((formula) => ({
            name: formula.required('name'),
            type: (formula.text('dataType') ?? 'String') as FlowDataType,
            expression: formula.required('expression'),
            scale: formula.integer('scale') ?? 0
        })),
        templates: node.all('textTemplates').map((template) => ({
            name: template.required('name'),
            text: template.required('text')
        }))
    };
}

/**
 * Reads a flow file. What the org does not run is told in `problems`, each with its line; inactive flows are not looked into.
 * Throws MetadataError for a file that is not well-formed or lacks a required element.
 */
export function loadFlow({ path: file, name }: SourceFile): FlowSchema {
    const node = readMetadata(file, 'Flow');
    if (node.text('status') !== 'Active') {
        return { file, name, active: false, lines: new Map(), problems: [] };
    }
    const text = readFileSync(file, 'utf8');
    const root = rootElement(text);
    if (root === undefined) {
        throw new Error(`${file} has no root element.`);
    }
    const problems = unsupportedParts(text, root).map(({ element, line, what }): FlowProblem => {
        const place = element === '' ? '' : ` (element ${element})`;
        const message = `LOCAL_ORG_UNSUPPORTED: The local org does not support ${what} of the flow ${name}${place}.`;
        return { file, flow: name, element, line, message };
    });
    const lines = linesOf(text, root);
    const definition = problems.length === 0 ? { definition: definitionOf(node, name) } : {};
    return { file, name, active: true, lines, problems, ...definition };
}
