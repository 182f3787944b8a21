import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphOrg, type GraphOrg } from './support/graph-org.ts';

describe('graphql objectInfos', () => {
    let graph: GraphOrg;
    beforeAll(() => {
        graph = openGraphOrg();
    });
    afterAll(() => graph.org.close());

    it('describes objects as the user may use them', () => {
        const query = `{ uiapi { objectInfos(apiNames: ["Project__c"]) { ApiName label createable nameFields
            fields { ApiName dataType updateable ... on StandardField { extraTypeInfo } }
            childRelationships { relationshipName objectInfo { label } } } } }`;
        const info = (name: string): ReturnType<GraphOrg['ask']>['data'] =>
            graph.ask(name, query).data.uiapi?.objectInfos?.[0] as never;
        expect(info('manager')).toMatchObject({ ApiName: 'Project__c', createable: true, nameFields: ['Name'] });
        expect(info('manager').fields).toContainEqual({
            ApiName: 'Summary__c',
            dataType: 'TEXTAREA',
            updateable: true,
            extraTypeInfo: 'PLAINTEXTAREA'
        });
        expect(info('manager').childRelationships).toContainEqual({
            relationshipName: 'Task_Items__r',
            objectInfo: { label: 'Task Item' }
        });
        expect(info('reader').createable).toBe(false);
        expect(JSON.stringify(info('reader'))).not.toContain('Summary__c');
        expect(JSON.stringify(info('reader'))).not.toContain('Private_Notes__r');
    });

    it('lists the values of picklists where they are asked for', () => {
        const query = `query infos($inputs: [ObjectInfoInput!]) { uiapi { objectInfos(objectInfoInputs: $inputs) {
            fields { ... on PicklistField { ApiName picklistValuesByRecordTypeIDs {
                recordTypeID picklistValues { value label } defaultValue { value } } } } } } }`;
        const { data, errors } = graph.ask('reader', query, {
            inputs: [{ apiName: 'Project__c', fieldNames: ['Status__c'], recordTypeIDs: [] }]
        });
        expect(errors).toEqual([]);
        const fields = data.uiapi?.objectInfos?.[0]?.fields ?? [];
        expect(fields).toContainEqual({
            ApiName: 'Status__c',
            picklistValuesByRecordTypeIDs: [
                {
                    recordTypeID: '012000000000000AAA',
                    picklistValues: expect.arrayContaining([{ value: 'On_Hold', label: 'On Hold' }]) as unknown,
                    defaultValue: { value: 'Planned' }
                }
            ]
        });
        expect(fields).toContainEqual({ ApiName: 'Topics__c', picklistValuesByRecordTypeIDs: null });
    });

    it('answers an object that the user may not see like one that does not exist, beside the others', () => {
        const ask = (name: string): ReturnType<GraphOrg['ask']> =>
            graph.ask('reader', `{ uiapi { objectInfos(apiNames: ["Account", "${name}"]) { ApiName } } }`);
        const hidden = ask('Private_Note__c');
        expect(hidden.data.uiapi?.objectInfos).toEqual([{ ApiName: 'Account' }, null]);
        expect(hidden.errors).toHaveLength(1);
        expect(hidden.errors[0]).toMatchObject({
            message: "sObject type 'Private_Note__c' is not supported.",
            paths: ['uiapi', 'objectInfos', 1]
        });
        expect(ask('Qrivate_Note__c').errors[0]?.message).toBe("sObject type 'Qrivate_Note__c' is not supported.");
    });
});

describe('graphql relatedListByName', () => {
    let graph: GraphOrg;
    beforeAll(() => {
        graph = openGraphOrg();
    });
    afterAll(() => graph.org.close());

    const ask = (name: string, list: string): ReturnType<GraphOrg['ask']> =>
        graph.ask(
            name,
            `{ uiapi { relatedListByName(parentApiName: "Project__c", relatedListName: "${list}") {
                childApiName label relatedListName displayColumns { fieldApiName label sortable }
                orderedByInfo { fieldApiName sortDirection } } } }`
        );

    it('gives the shape of a related list', () => {
        const { data, errors } = ask('reader', 'Task_Items__r');
        expect(errors).toEqual([]);
        expect(data.uiapi?.relatedListByName).toEqual({
            childApiName: 'Task_Item__c',
            label: 'Task Items',
            relatedListName: 'Task_Items__r',
            displayColumns: [{ fieldApiName: 'Name', label: 'Task Name', sortable: true }],
            orderedByInfo: [{ fieldApiName: 'Name', sortDirection: 'ASC' }]
        });
    });

    it('answers a list that the user may not see like one that does not exist', () => {
        const messages = (list: string): string[] => ask('reader', list).errors.map(({ message }) => message);
        expect(ask('manager', 'Private_Notes__r').errors).toEqual([]);
        expect(messages('Private_Notes__r')).toEqual(messages('Qrivate_Notes__r'));
        expect(messages('Private_Notes__r')).toHaveLength(1);
    });
});
