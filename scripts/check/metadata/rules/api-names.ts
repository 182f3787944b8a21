import type { Finding, Rule } from '../finding.ts';
import { ofType, type MetadataFile } from '../project.ts';
import { textOf } from '../xml.ts';

const TITLE_SNAKE = /^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)*(__(c|mdt|e))?$/u;
const NAMED = [
    'CompactLayout',
    'CustomApplication',
    'CustomField',
    'CustomObject',
    'CustomPermission',
    'FlexiPage',
    'GlobalValueSet',
    'ListView',
    'PermissionSet',
    'PermissionSetGroup',
    'ValidationRule'
];
/** Names that a customer's org could well have already. */
const WITH_PRODUCT = new Set([
    'CustomApplication',
    'CustomPermission',
    'FlexiPage',
    'PermissionSet',
    'PermissionSetGroup'
]);
const STANDARD_OBJECT = /^(?!.*__)/u;

const BY_FIELD_TYPE: Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>> = {
    Checkbox: { pattern: /^(Triad_)?(Is|Has|Should)_/u, words: 'starts with Is_, Has_ or Should_' },
    Date: {
        pattern: /_(Date|From|To|On|Before|Until|Start|End)__c$/u,
        words: 'ends in _Date or in a word that begins or ends a span of days'
    },
    DateTime: { pattern: /_At__c$/u, words: 'ends in _At' }
};

function demandsOf({ type, name, object, root }: MetadataFile): string[] {
    const onStandard = type === 'CustomField' && object !== undefined && STANDARD_OBJECT.test(object);
    const byType = type === 'CustomField' ? BY_FIELD_TYPE[textOf(root, 'type') ?? ''] : undefined;
    return [
        ...(TITLE_SNAKE.test(name) ? [] : ['is written in Title_Snake']),
        ...((WITH_PRODUCT.has(type) || onStandard) && !/^Triad(_|$)/u.test(name) ? ['starts with Triad'] : []),
        ...(byType === undefined || byType.pattern.test(name) ? [] : [byType.words])
    ];
}

export const apiNames: Rule = {
    id: 'api-names',
    title: 'API names follow the house style',
    check: (project) =>
        ofType(project, ...NAMED)
            .filter(({ type, name }) => type !== 'CustomObject' || name.includes('__'))
            .flatMap((file) =>
                demandsOf(file).map((demand): Finding => ({
                    file: file.path,
                    problem: `${file.name} is no name of the house: such a name ${demand}.`,
                    remedy: 'Rename it before anybody depends on it.'
                }))
            )
};
