import type { MetadataNode } from '../../metadata/xml.ts';
import type {
    AssignmentElement,
    CreateElement,
    CustomErrorElement,
    DecisionElement,
    DecisionRule,
    DeleteElement,
    FlowElement,
    LookupElement,
    LoopElement,
    NotificationElement,
    UpdateElement
} from '../definition.ts';
import { parseLogic } from './logic.ts';
import { fieldAssignments, filtersIn, operandIn, optionalReference, referenceOf } from './operand.ts';

type Reader = (node: MetadataNode) => FlowElement;

const target = (node: MetadataNode, connector: string): string | undefined =>
    node.one(connector)?.required('targetReference');

/** `{ [property]: value }`, or nothing where the value is undefined. */
function optional<K extends string, V>(property: K, value: V | undefined): { [P in K]?: V } {
    return value === undefined ? {} : ({ [property]: value } as { [P in K]?: V });
}

function base(node: MetadataNode, connector = 'connector'): { readonly name: string; readonly next?: string } {
    return { name: node.required('name'), ...optional('next', target(node, connector)) };
}

function dataBase(node: MetadataNode): { readonly name: string; readonly next?: string; readonly fault?: string } {
    return { ...base(node), ...optional('fault', target(node, 'faultConnector')) };
}

function assignment(node: MetadataNode): AssignmentElement {
    const items = node.all('assignmentItems').map((item) => ({
        to: referenceOf(item.required('assignToReference')),
        operator: item.required('operator'),
        ...optional('value', operandIn(item, 'value'))
    }));
    return { kind: 'assignment', ...base(node), items };
}

function rule(node: MetadataNode): DecisionRule {
    const conditions = node.all('conditions').map((condition) => ({
        left: referenceOf(condition.required('leftValueReference')),
        operator: condition.required('operator'),
        ...optional('right', operandIn(condition, 'rightValue'))
    }));
    const logic =
        parseLogic(node.text('conditionLogic'), conditions.length) ??
        node.fail('conditionLogic', `is "${node.text('conditionLogic')}".`, 'Write and, or, or numbers of conditions.');
    const onChange = node.flag('doesRequireRecordChangedToMeetCriteria');
    return { ...base(node), logic, conditions, onChange };
}

function decision(node: MetadataNode): DecisionElement {
    return { kind: 'decision', ...base(node, 'defaultConnector'), rules: node.all('rules').map(rule) };
}

function loop(node: MetadataNode): LoopElement {
    return {
        kind: 'loop',
        ...base(node, 'noMoreValuesConnector'),
        collection: referenceOf(node.required('collectionReference')),
        descending: node.text('iterationOrder') === 'Desc',
        ...optional('variable', optionalReference(node, 'assignNextValueToReference')),
        ...optional('body', target(node, 'nextValueConnector'))
    };
}

function lookup(node: MetadataNode): LookupElement {
    const field = node.text('sortField');
    const outputs = node.all('outputAssignments').map((output) => ({
        field: output.required('field'),
        to: referenceOf(output.required('assignToReference'))
    }));
    return {
        kind: 'lookup',
        ...dataBase(node),
        object: node.required('object'),
        where: filtersIn(node),
        firstOnly: node.flag('getFirstRecordOnly') || outputs.length > 0,
        ...optional('sort', field === undefined ? undefined : { field, descending: node.text('sortOrder') === 'Desc' }),
        ...optional('limit', operandIn(node, 'limit')),
        automatic: node.flag('storeOutputAutomatically'),
        nullWhereNothing: node.flag('assignNullValuesIfNoRecordsFound'),
        ...optional('output', optionalReference(node, 'outputReference')),
        outputs
    };
}

function create(node: MetadataNode): CreateElement {
    return {
        kind: 'create',
        ...dataBase(node),
        ...optional('object', node.text('object')),
        assignments: fieldAssignments(node),
        ...optional('input', optionalReference(node, 'inputReference')),
        ...optional('idTo', optionalReference(node, 'assignRecordIdToReference'))
    };
}

function update(node: MetadataNode): UpdateElement {
    return {
        kind: 'update',
        ...dataBase(node),
        ...optional('object', node.text('object')),
        where: filtersIn(node),
        assignments: fieldAssignments(node),
        ...optional('input', optionalReference(node, 'inputReference'))
    };
}

function remove(node: MetadataNode): DeleteElement {
    return {
        kind: 'delete',
        ...dataBase(node),
        ...optional('object', node.text('object')),
        where: filtersIn(node),
        ...optional('input', optionalReference(node, 'inputReference'))
    };
}

function customError(node: MetadataNode): CustomErrorElement {
    const messages = node.all('customErrorMessages').map((message) => ({
        text: message.required('errorMessage'),
        ...(message.flag('isFieldError') ? { field: message.required('fieldSelection') } : {})
    }));
    return { kind: 'customError', ...base(node), messages };
}

function notification(node: MetadataNode): NotificationElement {
    const inputs = node.all('inputParameters').flatMap((input) => {
        const value = operandIn(input, 'value');
        return value === undefined ? [] : [[input.required('name'), value] as const];
    });
    return { kind: 'notification', ...dataBase(node), inputs: new Map(inputs) };
}

const READERS: Readonly<Record<string, Reader>> = {
    actionCalls: notification,
    assignments: assignment,
    customErrors: customError,
    decisions: decision,
    loops: loop,
    recordCreates: create,
    recordDeletes: remove,
    recordLookups: lookup,
    recordUpdates: update
};

/** All elements of a flow by their names. */
export function elementsIn(flow: MetadataNode): Map<string, FlowElement> {
    const elements = Object.entries(READERS).flatMap(([name, read]) => flow.all(name).map(read));
    return new Map(elements.map((element) => [element.name, element]));
}
