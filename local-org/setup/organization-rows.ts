import type { OrgSchema } from '../metadata/schema.ts';
import { insertRow, syncRows, updateRow } from './rows.ts';
import type { SetupRow, SetupWriter } from './rows.ts';

const PROCESS_USER = {
    LastName: 'Process',
    FirstName: 'Automated',
    Alias: 'autoproc',
    CommunityNickname: 'autoproc',
    IsActive: 1,
    UserType: 'AutomatedProcess',
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
} as const satisfies SetupRow;

function organizationRow(name: string): SetupRow {
    return {
        Name: name,
        InstanceName: 'LOCAL',
        IsSandbox: 0,
        OrganizationType: 'Developer Edition',
        LanguageLocaleKey: 'en_US',
        DefaultLocaleSidKey: 'en_US',
        TimeZoneSidKey: 'America/New_York'
    };
}

function ensureRow(writer: SetupWriter, object: string, id: string, row: SetupRow): void {
    const stored = writer.org.store.get(`SELECT * FROM "${object}" WHERE "Id" = ?`, [id]);
    if (stored === undefined) {
        insertRow(writer, object, row, id);
    } else {
        updateRow(writer, object, stored, row);
    }
}

/** The group every user with a licence belongs to. Groups that people made stay as they are. */
function ensureEverybodyGroup(writer: SetupWriter): void {
    const row = { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', Type: 'Organization' };
    const known = writer.org.store.get('SELECT 1 FROM "Group" WHERE Type = ?', [row.Type]);
    if (known === undefined) {
        insertRow(writer, 'Group', row);
    }
}

/** The organization itself, the group of all its users and the user behind what the org does by itself. */
export function syncOrganizationRows(writer: SetupWriter): void {
    const { org, authorId } = writer;
    ensureRow(writer, 'Organization', org.id, organizationRow(org.name));
    const username = `autoproc@${org.id.slice(0, 15).toLowerCase()}.example.com`;
    ensureRow(writer, 'User', authorId, { ...PROCESS_USER, Username: username, Email: username });
    ensureEverybodyGroup(writer);
}

export function syncNotificationTypeRows(writer: SetupWriter, schema: OrgSchema): void {
    const rows = schema.notificationTypes.map(({ description, desktop, label, mobile, name }) => ({
        CustomNotifTypeName: name,
        DeveloperName: name,
        MasterLabel: label,
        Description: description ?? null,
        Desktop: desktop ? 1 : 0,
        Mobile: mobile ? 1 : 0
    }));
    syncRows(writer, 'CustomNotificationType', ['DeveloperName'], rows);
}

export function syncRecordTypeRows(writer: SetupWriter, schema: OrgSchema): void {
    const rows = [...schema.objects.values()].flatMap(({ apiName, recordTypes }) =>
        recordTypes.map(({ active, developerName, label }) => ({
            Name: label,
            DeveloperName: developerName,
            SobjectType: apiName,
            IsActive: active ? 1 : 0
        }))
    );
    syncRows(writer, 'RecordType', ['SobjectType', 'DeveloperName'], rows);
}
