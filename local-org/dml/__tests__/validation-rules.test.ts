import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectSchema, ValidationRuleSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import { save } from '../save.ts';
import { errorIn, openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeAll(() => {
    desk = openDesk();
});
afterAll(() => desk.org.close());

/** The same org under other rules for Project__c. */
function withRules(formulas: readonly string[], errorDisplayField?: string): Org {
    const project = desk.org.schema.objects.get('project__c') as ObjectSchema;
    const validationRules = formulas.map((errorConditionFormula, index): ValidationRuleSchema => {
        const name = `Rule_${index}`;
        return {
            name,
            active: true,
            errorConditionFormula,
            errorMessage: name,
            ...(errorDisplayField && { errorDisplayField })
        };
    });
    const objects = new Map([...desk.org.schema.objects, ['project__c', { ...project, validationRules }]]);
    return { ...desk.org, schema: { ...desk.org.schema, objects } };
}

function update(org: Org, change: object): ReturnType<typeof save> {
    const records = [{ Id: desk.project({ Title__c: 'old' }), ...change }];
    return save(org, desk.admin, { operation: 'update', object: 'Project__c', records, allOrNone: true });
}

describe('validation rules', () => {
    it('refuse with the message and the field of the rule', () => {
        expect(errorIn(desk.update('Project__c', { Id: desk.project(), Budget__c: -1 }))).toEqual({
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'Enter a budget of nothing or more.',
            fields: ['Budget__c']
        });
    });

    it('know the user, the record before, and whether it is new', () => {
        const id = desk.project();
        const rename = { Id: id, Title__c: 'Other' };
        const manager = desk.user('manager');
        expect(desk.update('Project__c', rename, manager).success).toBe(true);
        const [admin] = update(withRules(['AND(NOT(ISNEW()), ISCHANGED(Title__c), PRIORVALUE(Title__c) = "old")']), {
            Title__c: 'new'
        });
        expect(admin?.errors.map((error) => error.message)).toEqual(['Rule_0']);
    });

    it('report every rule that fails, in order', () => {
        const [result] = update(withRules(['true', 'false', 'Budget__c > 1', 'Title__c = "x"']), {
            Title__c: 'x',
            Budget__c: 2
        });
        expect(result?.errors.map((error) => error.message)).toEqual(['Rule_0', 'Rule_2', 'Rule_3']);
    });

    it('pass where the condition is blank', () => {
        expect(update(withRules(['Budget__c > 1']), {})[0]?.success).toBe(true);
    });

    it('refuse a row they cannot be worked out for', () => {
        const [result] = update(withRules(['VALUE(Title__c) > 1']), { Title__c: 'ten' });
        expect(result?.errors[0]?.message).toBe(
            `Validation Formula "Rule_0" Invalid (VALUE() cannot read 'ten' as a number)`
        );
    });

    it('stop every save of an object with a rule that does not compile', () => {
        expect(() => update(withRules(['Nope__c = 1']), {})).toThrow(
            'The local org does not support the validation rule Project__c.Rule_0: Field Nope__c does not exist. Check spelling.'
        );
    });
});
