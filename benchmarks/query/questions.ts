/** Questions to the touches, as SOQL and as the SQL that somebody who knows tables and indexes would write by hand. */

export interface Question {
    readonly name: string;
    readonly soql: string;
    /** Parameters are written into the text: both sides keep the prepared statement. */
    readonly sql: string;
    /** Columns of the SQL by the path of the SOQL's value. */
    readonly columns: readonly string[];
    /** Part of a username: the administrator sees all by right, others by what sharing says of each row. */
    readonly user: 'admin' | 'sales';
    readonly limit?: number;
}

const FIELDS = ['Id', 'Name', 'Function__c', 'Channel__c', 'Start_At__c', 'Account__r.Name', 'HCP__r.Name'];
/** CROSS JOIN keeps SQLite to this order, the best of those tried. */
const SQL = (seen: string): string => `
    SELECT touch.Id, touch.Name, touch.Function__c, touch.Channel__c, touch.Start_At__c, site.Name AS site, person.Name AS person
    FROM Account AS site CROSS JOIN Field_Engagement__c AS touch ON touch.Account__c = site.Id
    LEFT JOIN Contact AS person ON person.Id = touch.HCP__c AND ${seen}
    WHERE site.Name LIKE 'Site 1%' AND touch.Channel__c IN ('Video', 'Phone')
        AND touch.Start_At__c >= '2025-01-01T00:00:00.000Z' AND touch.IsDeleted = 0
    ORDER BY touch.Start_At__c DESC, touch.Id LIMIT 200`;
const SOQL = `SELECT ${FIELDS.join(', ')} FROM Field_Engagement__c
    WHERE Account__r.Name LIKE 'Site 1%' AND Channel__c IN ('Video', 'Phone') AND Start_At__c >= 2025-01-01T00:00:00Z
    ORDER BY Start_At__c DESC, Id LIMIT 200`;

/** A contact of an account is seen with it, another by its owner and those above. */
const sharing = (userId: string): string =>
    `(person.AccountId IS NOT NULL OR person.OwnerId IN (SELECT principalId FROM _org_principal WHERE userId = '${userId}'))`;

const THREE_OBJECTS_LIMIT = 1.5;

export function questions(touchId: string, salesId: string): readonly Question[] {
    return [
        {
            name: 'one touch by its id',
            user: 'admin',
            soql: `SELECT Id, Name, Channel__c, Start_At__c FROM Field_Engagement__c WHERE Id = '${touchId}'`,
            sql: `SELECT Id, Name, Channel__c, Start_At__c FROM Field_Engagement__c WHERE Id = '${touchId}' AND IsDeleted = 0`,
            columns: ['Id', 'Name', 'Channel__c', 'Start_At__c']
        },
        {
            name: 'three objects, administrator',
            user: 'admin',
            soql: SOQL,
            sql: SQL('1'),
            columns: FIELDS,
            limit: THREE_OBJECTS_LIMIT
        },
        {
            name: 'three objects, sales user',
            user: 'sales',
            soql: SOQL,
            sql: SQL(sharing(salesId)),
            columns: FIELDS,
            limit: THREE_OBJECTS_LIMIT
        }
    ];
}
