import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorIn, openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeEach(() => {
    desk = openDesk();
});
afterEach(() => desk.org.close());

describe('deletion', () => {
    it('keeps the row in the recycle bin', () => {
        const id = desk.account();
        expect(desk.remove('Account', id)).toEqual({ success: true, id, errors: [] });
        expect(desk.row('Account', id)).toMatchObject({ IsDeleted: 1, Name: 'Alder Clinic' });
        expect(errorIn(desk.remove('Account', id))).toMatchObject({
            statusCode: 'ENTITY_IS_DELETED',
            message: 'entity is deleted'
        });
        expect(errorIn(desk.update('Account', { Id: id, Name: 'x' })).statusCode).toBe('ENTITY_IS_DELETED');
    });

    it('is refused where a Restrict lookup points at the record, naming what holds it', () => {
        const account = desk.account('Held');
        desk.project({ Account__c: account });
        expect(errorIn(desk.remove('Account', account))).toEqual({
            statusCode: 'DELETE_FAILED',
            message:
                'Your attempt to delete Held could not be completed because it is associated with the following projects.: PR-00001\n',
            fields: []
        });
        expect(desk.row('Account', account)['IsDeleted']).toBe(0);
    });

    it('takes details and cascading children along', () => {
        const project = desk.project();
        const task = desk.make('Task_Item__c', { Project__c: project });
        const note = desk.make('Private_Note__c', { Project__c: project });
        desk.remove('Project__c', project);
        expect(desk.row('Task_Item__c', task)['IsDeleted']).toBe(1);
        expect(desk.row('Private_Note__c', note)['IsDeleted']).toBe(1);
    });

    it('empties other lookups', () => {
        const first = desk.project();
        const follower = desk.project({ Follows__c: first });
        desk.remove('Project__c', first);
        expect(desk.row('Project__c', follower)).toMatchObject({ Follows__c: null, IsDeleted: 0 });
    });

    it('survives records that follow each other in a circle', () => {
        const one = desk.project();
        const other = desk.project({ Follows__c: one });
        desk.update('Project__c', { Id: one, Follows__c: other });
        expect(desk.remove('Project__c', one).success).toBe(true);
    });
});
