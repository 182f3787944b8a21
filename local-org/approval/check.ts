/** What approval processes name has to be there: objects, fields, formulas. */
import { checkFormula, compileFormula, FormulaError } from '../formula/index.ts';
import { objectTypes } from '../formula/record-scope.ts';
import { MetadataError } from '../metadata/errors.ts';
import { findField, findObject, isStored, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';
import { findParentRelationship } from '../soql/relations.ts';
import type { ApprovalProcessSchema, FieldUpdate } from './definition.ts';

type Schema = Pick<OrgSchema, 'objects' | 'approvalProcesses'>;

function fail({ file }: ApprovalProcessSchema, element: string, problem: string): never {
    throw new MetadataError(file, `ApprovalProcess.${element}`, problem, 'Correct the approval process.');
}

function checkText(process: ApprovalProcessSchema, schema: Schema, object: ObjectSchema, formula: string): void {
    try {
        checkFormula(compileFormula(formula), objectTypes(schema as OrgSchema, object), 'default');
    } catch (error) {
        throw error instanceof FormulaError ? fail(process, 'formula', `does not compile: ${error.message}`) : error;
    }
}

function actionsOf(process: ApprovalProcessSchema): FieldUpdate[] {
    return [
        ...process.submissionActions,
        ...process.finalApprovalActions,
        ...process.finalRejectionActions,
        ...process.steps.flatMap(({ approvalActions, rejectionActions }) => [...approvalActions, ...rejectionActions])
    ];
}

function checkProcess(process: ApprovalProcessSchema, schema: Schema): void {
    const object = findObject(schema, process.object);
    if (!object || object.setup || object.view || object.share) {
        return fail(process, 'fullName', `names the object ${process.object}, which has no approvals.`);
    }
    if (process.steps.length === 0) {
        fail(process, 'approvalStep', 'is missing.');
    }
    if (process.criteria !== undefined) {
        checkText(process, schema, object, process.criteria);
    }
    for (const { field, formula } of actionsOf(process)) {
        const found = findField(object, field);
        if (!found || !isStored(found) || !found.updateable) {
            fail(process, 'action', `updates the field ${field}, which cannot be written.`);
        }
        if (formula !== undefined) {
            checkText(process, schema, object, formula);
        }
    }
    for (const approver of process.steps.flatMap(({ approvers }) => approvers)) {
        const lookup = approver.kind === 'field' ? findParentRelationship(object, approver.name) : undefined;
        if (approver.kind === 'field' && lookup?.reference?.targets.includes('User') !== true) {
            fail(process, 'approver', `names ${approver.name}, which leads to no user.`);
        }
    }
}

/** Throws MetadataError. */
export function checkApprovals(schema: Schema): void {
    schema.approvalProcesses.forEach((process) => checkProcess(process, schema));
}
