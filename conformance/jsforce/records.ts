/** Records the suite expects to find: the sample data of its scratch org definition, and the rows of its big table. */
import type { Connection } from 'jsforce';

/** As many as the suite's set-up loads. */
const BIG_TABLE_ROWS = 25_005;
const ROWS_PER_JOB = 5_001;
const PERMISSION_SET = 'JSforceTestPowerUser';
const COMPANIES = ['Aldermoor Clinic', 'Birchwood Supplies', 'Calder Instruments'];

export async function createRecords(connection: Connection, ownerId: string): Promise<void> {
    await assignPermissions(connection, ownerId);
    await createSamples(connection);
    for (let done = 0; done < BIG_TABLE_ROWS; done += ROWS_PER_JOB) {
        const rows = Array.from({ length: ROWS_PER_JOB }, () => ({ OwnerId: ownerId }));
        const { failedResults } = await connection.bulk2.loadAndWaitForResults({
            object: 'BigTable__c',
            operation: 'insert',
            input: rows
        });
        if (failedResults.length > 0) {
            throw new Error(`Rows of the big table were refused: ${JSON.stringify(failedResults[0])}`);
        }
    }
}

/** The suite's user has the permission set that comes with the suite. */
async function assignPermissions(connection: Connection, AssigneeId: string): Promise<void> {
    const set = await connection.sobject('PermissionSet').findOne({ Name: PERMISSION_SET }, 'Id');
    await created(connection, 'PermissionSetAssignment', [{ AssigneeId, PermissionSetId: set?.Id }]);
}

async function createSamples(connection: Connection): Promise<void> {
    const accounts = await created(
        connection,
        'Account',
        COMPANIES.map((Name) => ({ Name, Type: 'Prospect' }))
    );
    await created(
        connection,
        'Contact',
        accounts.map((AccountId, index) => ({ AccountId, FirstName: 'Sample', LastName: `Person ${index + 1}` }))
    );
    const names = new Set((await connection.describeGlobal()).sobjects.map(({ name }) => name));
    if (names.has('Lead')) {
        await created(
            connection,
            'Lead',
            COMPANIES.map((Company, index) => ({ Company: `${Company}, Inc.`, LastName: `Lead ${index + 1}` }))
        );
    }
    if (names.has('Opportunity')) {
        await created(
            connection,
            'Opportunity',
            accounts.map((AccountId, index) => ({
                AccountId,
                Name: `Sample Opportunity ${index + 1}`,
                StageName: 'Prospecting',
                CloseDate: `2026-0${index + 1}-15`
            }))
        );
    }
}

async function created(connection: Connection, object: string, records: Record<string, unknown>[]): Promise<string[]> {
    const results = await connection.sobject(object).create(records);
    return results.map((result) => {
        if (!result.success) {
            throw new Error(`A sample record of ${object} was refused: ${JSON.stringify(result.errors)}`);
        }
        return result.id;
    });
}
