import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import { save } from '../../dml/save.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { openSharedOrg } from '../../security/__tests__/support/shared-org.ts';
import type { UserContext } from '../../security/access.ts';
import type { SqlRow } from '../../store/store.ts';
import { formulaFieldValue } from '../field.ts';
import { checkFormula, compileFormula, evaluate, FormulaError } from '../index.ts';
import { formulaProblems } from '../problems.ts';
import { recordScope } from '../record-scope.ts';
import { textOf } from '../values.ts';

let org: OpenOrg;
let admin: UserContext;
let project: SqlRow;

beforeAll(() => {
    org = openTestOrg();
    admin = testUser(org, 'admin');
    const [account] = save(org, admin, {
        operation: 'insert',
        object: 'Account',
        records: [{ Name: 'Alder Clinic' }],
        allOrNone: true
    });
    const record = { Account__c: account?.id, Title__c: 'Move', Project_Key__c: 'p1', Budget__c: 12.5 };
    const [saved] = save(org, admin, { operation: 'insert', object: 'Project__c', records: [record], allOrNone: true });
    project = org.store.get('SELECT * FROM Project__c WHERE Id = ?', [saved?.id ?? '']) ?? {};
});
afterAll(() => org.close());

function result(formula: string, user = admin, row = project): string | boolean | null {
    const value = evaluate(compileFormula(formula), recordScope(org, user, 'Project__c', row));
    return typeof value === 'boolean' ? value : textOf(value);
}

describe('recordScope', () => {
    it.each([
        ['Title__c', 'Move'],
        ['title__C', 'Move'],
        ['Budget__c * 2', '25'],
        ['Account__r.Name', 'Alder Clinic'],
        ['Account__r.Owner.Username', 'admin@example.com'],
        ['Owner:User.IsActive', true],
        ['Owner:Group.Name', ''],
        ['Lead__r.Name', ''],
        ['Headline__c', 'Alder Clinic: Move'],
        ['Is_Large__c', false],
        ['$User.Username', 'admin@example.com'],
        ['$User.Name', 'Admin Tester'],
        ['$Profile.Name', 'System Administrator'],
        ['$UserRole.Name', ''],
        ['$Organization.Name', 'Local Org'],
        ['$System.OriginDateTime', '1900-01-01 00:00:00Z']
    ])('%s is %s', (formula, expected) => {
        expect(result(formula)).toBe(expected);
    });

    it('reads ids in their 15-character form', () => {
        expect(result('Id')).toBe(String(project['Id']).slice(0, 15));
        expect(result('$User.Id = OwnerId')).toBe(true);
        expect(result('CASESAFEID(Id)')).toBe(project['Id']);
    });

    it('reads the role of the user', () => {
        const shared = openSharedOrg();
        const scope = recordScope(shared.org, shared.user('east'), 'Case_File__c', {});
        expect(evaluate(compileFormula('$UserRole.Name'), scope)).toBe('East');
        shared.close();
    });

    it('tells who has a custom permission', () => {
        expect(result('$Permission.Rename_Projects', testUser(org, 'manager'))).toBe(true);
        expect(result('$Permission.Rename_Projects', testUser(org, 'reader'))).toBe(false);
    });

    it.each([
        ['$CustomMetadata.Rule__mdt.One.Value__c', '$CustomMetadata'],
        ['$Setup.Limits__c.Most__c', '$Setup'],
        ['$api.Session_ID', '$Api']
    ])('refuses %s by name', (name, root) => {
        expect(() => result(name)).toThrow(
            new FormulaError('NOT_ALLOWED', `The local org does not support ${root} in formulas`)
        );
    });

    it.each(['Nope__c', 'Nope__r.Name', 'Account__r.Nope', '$Nope.Id', '$Permission.Nope', '$User', 'Owner:Nope.Id'])(
        'refuses the name %s',
        (name) => {
            expect(() => result(name)).toThrow(
                new FormulaError('UNKNOWN_NAME', `Field ${name} does not exist. Check spelling.`)
            );
        }
    );
});

describe('VLOOKUP', () => {
    const TITLE = '$ObjectType.Project__c.Fields.Title__c';
    const NAME = '$ObjectType.Project__c.Fields.Name';

    function found(formula: string): string | null {
        const scope = recordScope(org, admin, 'Project__c', project, { isNew: false });
        const compiled = compileFormula(formula);
        checkFormula(compiled, scope, 'validation');
        return textOf(evaluate(compiled, scope));
    }

    it('reads a field of the record with a name', () => {
        expect(found(`VLOOKUP(${TITLE}, ${NAME}, Name)`)).toBe('Move');
        expect(found(`VLOOKUP(${TITLE}, ${NAME}, "none such")`)).toBeNull();
        expect(found(`VLOOKUP(${TITLE}, ${NAME}, "")`)).toBeNull();
    });

    it.each([
        [`VLOOKUP(Title__c, ${NAME}, "a")`, 'ARGUMENT_TYPE'],
        [`VLOOKUP(${TITLE}, ${TITLE}, "a")`, 'ARGUMENT_TYPE'],
        [`VLOOKUP(${TITLE}, $ObjectType.Account.Fields.Name, "a")`, 'ARGUMENT_TYPE'],
        ['VLOOKUP($ObjectType.Account.Fields.Name, $ObjectType.Account.Fields.Name, "a")', 'ARGUMENT_TYPE'],
        [`VLOOKUP($ObjectType.Project__c.Fields.Nope__c, ${NAME}, "a")`, 'UNKNOWN_NAME'],
        [`${TITLE} = "a"`, 'EVALUATION']
    ])('refuses %s', (formula, code) => {
        expect(() => found(formula)).toThrow(expect.objectContaining({ code }) as Error);
    });

    it('belongs to validation rules', () => {
        expect(() => result(`VLOOKUP(${TITLE}, ${NAME}, Name)`)).toThrow(
            expect.objectContaining({ code: 'NOT_ALLOWED' }) as Error
        );
    });
});

describe('formulaFieldValue', () => {
    it('gives values as the store keeps them', () => {
        expect(formulaFieldValue(org, admin, 'Project__c', 'headline__c', project)).toBe('Alder Clinic: Move');
        expect(formulaFieldValue(org, admin, 'Project__c', 'Is_Large__c', { ...project, Budget__c: 100_000 })).toBe(1);
        expect(formulaFieldValue(org, admin, 'Project__c', 'Is_Large__c', { ...project, Budget__c: null })).toBe(0);
    });
});

describe('formulaProblems', () => {
    it('finds none in metadata that compiles', () => {
        expect(formulaProblems(org.schema)).toEqual([]);
    });

    it('names the rule and the place', () => {
        const object = org.schema.objects.get('project__c');
        const rule = { name: 'Bad', active: true, errorConditionFormula: 'LEN(Nope__c) > 1', errorMessage: 'x' };
        const broken = new Map(
            object ? [['project__c', { ...object, fields: new Map(), validationRules: [rule] }]] : []
        );
        expect(formulaProblems({ ...org.schema, objects: broken })).toEqual([
            {
                where: 'Project__c.validationRules.Bad',
                message: 'Field Nope__c does not exist. Check spelling.',
                position: 4
            }
        ]);
    });
});
