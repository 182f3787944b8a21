/** What the collision radar must know beyond one account: HCPs who are to be seen this week, and their touches elsewhere. */
import type { Connection } from 'jsforce';
import { dayNumber, dayText, type SequenceProtocol } from 'c/callSequence';
import { radarTouch, type RadarHcp, type RadarTouch } from 'c/collisionRadar';
import { toTouch } from '../../lib/accounts/picture.ts';
import { rowsOf } from '../../lib/pages.ts';

/** Days ahead in which planned touches are looked at, today included. */
export const DAYS_AHEAD = 7;
/** Of a time zone, and of a weekend with holidays in a count of business days. */
const MARGIN_DAYS = 14;
/** Ids in one query: its text stays below what an address may hold. */
const IDS = 300;

const FIELDS =
    'Id, Account__c, HCP__c, Function__c, Channel__c, Start_At__c, Status__c, Is_Requested_By_HCP__c, Coordinated_With__c';

export interface PlannedHcps {
    /** Touches of an HCP who is to be seen this week, at all accounts; none for the others. */
    readonly touches: ReadonlyMap<string, readonly RadarTouch[]>;
    /** By id; those without a flag and without an open request are left out. */
    readonly hcps: Readonly<Record<string, RadarHcp>>;
}

function between(today: string, from: number, to: number): string {
    const moment = (offset: number): string => `${dayText(dayNumber(today) + offset)}T00:00:00Z`;
    return `Start_At__c >= ${moment(from)} AND Start_At__c < ${moment(to)}`;
}

async function plannedHcpIds(connection: Connection, today: string): Promise<string[]> {
    const rows = await rowsOf(
        connection,
        `SELECT HCP__c FROM Field_Engagement__c WHERE Status__c = 'Planned' AND HCP__c != null AND ${between(today, -1, DAYS_AHEAD + 1)}`
    );
    return [...new Set(rows.map((row) => String(row['HCP__c'])))];
}

async function touchesOf(
    connection: Connection,
    ids: readonly string[],
    protocol: SequenceProtocol,
    today: string
): Promise<ReadonlyMap<string, readonly RadarTouch[]>> {
    const { hcpCap, ownCoolDownDays, otherFunctionBusinessDays } = protocol.settings;
    const reach = Math.max(hcpCap.days, ownCoolDownDays, 2 * otherFunctionBusinessDays) + MARGIN_DAYS;
    const found = new Map<string, RadarTouch[]>();
    for (let start = 0; start < ids.length; start += IDS) {
        const list = ids.slice(start, start + IDS).map((id) => `'${id}'`);
        const rows = await rowsOf(
            connection,
            `SELECT ${FIELDS} FROM Field_Engagement__c WHERE HCP__c IN (${list.join(', ')}) AND Status__c != 'Cancelled' AND ${between(today, -reach, DAYS_AHEAD + reach)}`
        );
        for (const row of rows) {
            const touches = toTouch(row).map((touch) => radarTouch(touch, String(row['Account__c']), protocol));
            const hcpId = String(row['HCP__c']);
            found.set(hcpId, [...(found.get(hcpId) ?? []), ...touches]);
        }
    }
    return found;
}

async function flaggedHcps(connection: Connection): Promise<Record<string, RadarHcp>> {
    const [noContact, asking] = await Promise.all([
        rowsOf(connection, 'SELECT Id FROM Contact WHERE Triad_Is_No_Contact__c = true'),
        rowsOf(
            connection,
            "SELECT HCP__c FROM Field_Handoff__c WHERE Kind__c = 'Medical_Request' AND Status__c IN ('Offered', 'Accepted', 'Read_Back') AND HCP__c != null"
        )
    ]);
    const closed = new Set(noContact.map((row) => String(row['Id'])));
    const open = new Set(asking.map((row) => String(row['HCP__c'])));
    return Object.fromEntries(
        [...new Set([...closed, ...open])].map((id) => [
            id,
            { isNoContact: closed.has(id), hasOpenMedicalRequest: open.has(id) }
        ])
    );
}

export async function plannedHcps(
    connection: Connection,
    protocol: SequenceProtocol,
    today: string
): Promise<PlannedHcps> {
    const [touches, hcps] = await Promise.all([
        plannedHcpIds(connection, today).then((ids) => touchesOf(connection, ids, protocol, today)),
        flaggedHcps(connection)
    ]);
    return { touches, hcps };
}
