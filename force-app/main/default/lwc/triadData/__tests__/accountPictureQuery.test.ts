import { parse, visit, type FieldNode } from 'graphql';
import { ACCOUNT_PICTURE_QUERY, accountPictureVariables } from '../accountPictureQuery';

const ALWAYS_VISIBLE = [
    'Id',
    'Name',
    'OwnerId',
    'CreatedDate',
    'LastModifiedDate',
    // Required on their objects: field-level security cannot hide them.
    'Journey_Stage__c',
    'Hold__c',
    'Measure__c',
    'Status__c',
    'Function__c',
    'Channel__c',
    'Start_At__c',
    'Kind__c',
    'Reason__c',
    'Expires_On__c'
];

describe('account picture query', () => {
    const document = parse(ACCOUNT_PICTURE_QUERY as unknown as string);

    it('asks for the eight roots in one operation', () => {
        const roots: string[] = [];
        visit(document, {
            Field(node) {
                if (node.arguments?.some(({ name }) => name.value === 'first')) {
                    roots.push(node.name.value);
                }
            }
        });

        expect(document.definitions).toHaveLength(1);
        expect(roots).toEqual([
            'Account',
            'Shared_Plan__c',
            'Shared_Plan_Objective__c',
            'Field_Engagement__c',
            'Field_Handoff__c',
            'Suggestion_Override__c',
            'Sequence_Protocol__c',
            'Contact'
        ]);
    });

    it('marks every field that security may hide as optional', () => {
        const unmarked: string[] = [];
        visit(document, {
            Field(node: FieldNode) {
                const isRecordField = /(__c|__r)$|^(Owner|LastModifiedBy)$/.test(node.name.value);
                const isRoot = (node.arguments?.length ?? 0) > 0;
                const isOptional = node.directives?.some(({ name }) => name.value === 'optional');
                if (isRecordField && !isRoot && !isOptional && !ALWAYS_VISIBLE.includes(node.name.value)) {
                    unmarked.push(node.name.value);
                }
            }
        });

        expect(unmarked).toEqual([]);
    });

    it('holds the wire back until the page has a record', () => {
        expect(accountPictureVariables(undefined)).toBeUndefined();
        expect(accountPictureVariables('001000000000001AAA')).toEqual({ recordId: '001000000000001AAA' });
    });
});
