import type { Finding, Rule } from './finding.ts';
import type { Project } from './project.ts';
import { apiNames } from './rules/api-names.ts';
import { codeNames } from './rules/code-names.ts';
import { componentBundles } from './rules/component-bundles.ts';
import { componentImports } from './rules/component-imports.ts';
import { descriptions } from './rules/descriptions.ts';
import { fieldTargets } from './rules/field-targets.ts';
import { fieldsTranslated } from './rules/fields-translated.ts';
import { fileName } from './rules/file-name.ts';
import { flowDescriptions } from './rules/flow-descriptions.ts';
import { flowElementsRule } from './rules/flow-elements.ts';
import { formulaLimits } from './rules/formula-limits.ts';
import { formulaReferences } from './rules/formula-references.ts';
import { formulaValues } from './rules/formula-values.ts';
import { helpTexts } from './rules/help-texts.ts';
import { knownFileType } from './rules/known-file-type.ts';
import { labelsTranslated } from './rules/labels-translated.ts';
import { messagesTranslated } from './rules/messages-translated.ts';
import { noDelete } from './rules/no-delete.ts';
import { pageComponents } from './rules/page-components.ts';
import { pageFields } from './rules/page-fields.ts';
import { permissionReferences } from './rules/permission-references.ts';
import { picklistValues } from './rules/picklist-values.ts';
import { relationshipNames } from './rules/relationship-names.ts';
import { requiredFields } from './rules/required-fields.ts';
import { restrictedPicklists } from './rules/restricted-picklists.ts';
import { schemaElements } from './rules/schema-elements.ts';
import { schemaRequired } from './rules/schema-required.ts';
import { schemaValues } from './rules/schema-values.ts';
import { visibilityMatrix } from './rules/visibility-matrix.ts';
import { wellFormed } from './rules/well-formed.ts';

export const RULES: readonly Rule[] = [
    wellFormed,
    knownFileType,
    fileName,
    schemaElements,
    schemaRequired,
    schemaValues,
    fieldTargets,
    relationshipNames,
    flowElementsRule,
    flowDescriptions,
    formulaReferences,
    formulaLimits,
    formulaValues,
    pageFields,
    pageComponents,
    permissionReferences,
    requiredFields,
    noDelete,
    visibilityMatrix,
    restrictedPicklists,
    picklistValues,
    componentBundles,
    componentImports,
    codeNames,
    labelsTranslated,
    fieldsTranslated,
    messagesTranslated,
    descriptions,
    helpTexts,
    apiNames
];

export interface RuleResult {
    readonly rule: Rule;
    readonly findings: readonly Finding[];
}

export function runRules(project: Project): RuleResult[] {
    return RULES.map((rule) => ({ rule, findings: rule.check(project) }));
}
