/** The overrides of the window, and the statistics made of them, from and to the org. */
import type { Connection } from 'jsforce';
import { dayIn, dayNumber, dayText, instantOf, type SequenceProtocol } from 'c/callSequence';
import type { CountedOverride } from 'c/suggestionOverride';
import { writeCollection } from '../../lib/collections.ts';
import { rowsOf } from '../../lib/pages.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { statisticChanges, statisticKey, statisticRows, windowStart, type StatisticInputs } from './statistics.ts';

const FIELDS =
    'Source_Key__c, Scope__c, Rule_Id__c, Protocol_Version__c, Window_Start__c, Window_End__c, Suggestions_Count__c, Overrides_Count__c';

/** Of this version of the protocol, without their reasons. A day more is read than counts: time zones differ from UTC. */
export async function overridesOf(
    connection: Connection,
    { settings, version }: SequenceProtocol,
    today: string
): Promise<CountedOverride[]> {
    const from = dayText(dayNumber(windowStart(today)) - 1);
    const rows = await rowsOf(
        connection,
        `SELECT Account__c, Rule_Id__c, CreatedDate FROM Suggestion_Override__c WHERE Protocol_Version__c = ${version} AND CreatedDate >= ${from}T00:00:00Z`
    );
    return rows
        .map((row) => ({
            accountId: String(row['Account__c']),
            ruleId: String(row['Rule_Id__c']),
            protocolVersion: version,
            createdOn: dayIn(settings.timeZone, instantOf(String(row['CreatedDate'])))
        }))
        .filter(({ createdOn }) => createdOn >= windowStart(today) && createdOn <= today);
}

export async function storeStatistics(
    connection: Connection,
    inputs: StatisticInputs,
    isDry: boolean
): Promise<Outcome> {
    const { protocol, scope, today } = inputs;
    const rows = statisticRows(inputs);
    const keys = statisticKey(scope, protocol.version, '%', today).replaceAll('_', '\\_');
    const present = await rowsOf(
        connection,
        `SELECT ${FIELDS} FROM Rule_Statistic__c WHERE Source_Key__c LIKE '${keys}'`
    );
    const changes = statisticChanges(rows, present);
    const target = { object: 'Rule_Statistic__c', keyField: 'Source_Key__c' };
    const failures = isDry ? [] : await writeCollection(connection, target, changes);
    return outcomeOf(target.object, rows.length, changes.length, failures);
}
