/** Reports and dashboards in the store: a row each that queries see, and its definition beside it. */
import type { OrgSchema } from '../../metadata/schema.ts';
import { insertRow, updateRow, type SetupRow, type SetupWriter } from '../../setup/rows.ts';
import type { SqlRow, Store } from '../../store/store.ts';
import { quoted } from '../../store/store.ts';
import { UNFILED, type DashboardDefinition, type ReportDefinition } from '../definition.ts';

export type Kind = 'Report' | 'Dashboard';

export interface Definitions {
    readonly Report: ReportDefinition;
    readonly Dashboard: DashboardDefinition;
}

const TABLE = '_org_report';
export const INSTANCES = '_org_report_instance';
const FORMATS = { TABULAR: 'Tabular', SUMMARY: 'Summary', MATRIX: 'Matrix' } as const;
const UNFILED_NAME = 'Public Reports';

/** `fromSource`: the metadata decides; others were made through the Analytics API. */
export function createReportTables(store: Store): void {
    store.exec(`
        CREATE TABLE IF NOT EXISTS ${TABLE} (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, definition TEXT NOT NULL, fromSource INTEGER NOT NULL, refreshedAt TEXT
        );
        CREATE TABLE IF NOT EXISTS ${INSTANCES} (
            id TEXT PRIMARY KEY, reportId TEXT NOT NULL, ownerId TEXT NOT NULL, requestedAt TEXT NOT NULL,
            details INTEGER NOT NULL, columns TEXT NOT NULL, result TEXT NOT NULL
        );
    `);
}

export interface Folder {
    readonly id: string;
    readonly name: string;
}

export function reportRow(report: ReportDefinition, folder: Folder): SetupRow {
    return {
        OwnerId: folder.id,
        FolderName: folder.name,
        Name: report.name,
        Description: report.description ?? null,
        DeveloperName: report.developerName,
        Format: FORMATS[report.format]
    };
}

export function dashboardRow(dashboard: DashboardDefinition, folder: Folder): SetupRow {
    return {
        FolderId: folder.id,
        FolderName: folder.name,
        Title: dashboard.title,
        Description: dashboard.description ?? null,
        DeveloperName: dashboard.developerName,
        Type: dashboard.type
    };
}

export function keepDefinition<K extends Kind>(
    store: Store,
    id: string,
    kind: K,
    definition: Definitions[K],
    fromSource: boolean
): void {
    store.run(
        `INSERT INTO ${TABLE} (id, kind, definition, fromSource) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET definition = excluded.definition`,
        [id, kind, JSON.stringify(definition), fromSource ? 1 : 0]
    );
}

export interface Kept<K extends Kind> {
    readonly definition: Definitions[K];
    readonly fromSource: boolean;
    readonly refreshedAt: string | null;
}

export function keptDefinition<K extends Kind>(store: Store, kind: K, id: string): Kept<K> | undefined {
    const row = store.get(`SELECT * FROM ${TABLE} WHERE id = ? AND kind = ?`, [id, kind]);
    return (
        row && {
            definition: JSON.parse(String(row['definition'])) as Definitions[K],
            fromSource: row['fromSource'] === 1,
            refreshedAt: row['refreshedAt'] === null ? null : String(row['refreshedAt'])
        }
    );
}

export function markRefreshed(store: Store, id: string, at: string): void {
    store.run(`UPDATE ${TABLE} SET refreshedAt = ? WHERE id = ?`, [at, id]);
}

function syncFolders(writer: SetupWriter, { folders }: OrgSchema): void {
    const { store } = writer.org;
    const left = new Map(
        store.all('SELECT * FROM Folder').map((row) => [`${row['Type']} ${row['DeveloperName']}`, row])
    );
    for (const { isPublic, kind, label, name } of folders) {
        const row = {
            Name: label,
            DeveloperName: name,
            Type: kind,
            AccessType: isPublic ? 'Public' : 'Hidden',
            IsReadonly: 0
        };
        const known = left.get(`${kind} ${name}`);
        left.delete(`${kind} ${name}`);
        if (known) {
            updateRow(writer, 'Folder', known, row);
        } else {
            insertRow(writer, 'Folder', row);
        }
    }
    for (const row of left.values()) {
        store.run('DELETE FROM Folder WHERE "Id" = ?', [row['Id'] ?? null]);
    }
}

function folderNamed({ org }: SetupWriter, kind: Kind, name: string): Folder {
    const row = org.store.get('SELECT "Id", "Name" FROM Folder WHERE "Type" = ? AND "DeveloperName" = ?', [kind, name]);
    return name === UNFILED || !row
        ? { id: org.id, name: UNFILED_NAME }
        : { id: String(row['Id']), name: String(row['Name']) };
}

interface Wanted<K extends Kind> {
    readonly folder: Folder;
    readonly definition: Definitions[K];
    readonly row: SetupRow;
}

/** Rows of the metadata follow it; those that people made stay. */
function syncKind<K extends Kind>(writer: SetupWriter, kind: K, wanted: readonly Wanted<K>[]): void {
    const { store } = writer.org;
    const parent = kind === 'Report' ? 'OwnerId' : 'FolderId';
    const rows = store.all(
        `SELECT own.* FROM ${quoted(kind)} AS own JOIN ${TABLE} AS kept ON kept.id = own."Id" WHERE kept.fromSource = 1`
    );
    const keyOf = (row: SqlRow | SetupRow): string => `${row[parent]} ${String(row['DeveloperName']).toLowerCase()}`;
    const left = new Map(rows.map((row) => [keyOf(row), row]));
    for (const { definition, row } of wanted) {
        const known = left.get(keyOf(row));
        left.delete(keyOf(row));
        const id = known ? String(known['Id']) : insertRow(writer, kind, row);
        if (known) {
            updateRow(writer, kind, known, row);
        }
        keepDefinition(store, id, kind, definition, true);
    }
    for (const row of left.values()) {
        store.run(`DELETE FROM ${quoted(kind)} WHERE "Id" = ?`, [row['Id'] ?? null]);
        store.run(`DELETE FROM ${TABLE} WHERE id = ?`, [row['Id'] ?? null]);
        store.run(`DELETE FROM ${INSTANCES} WHERE reportId = ?`, [row['Id'] ?? null]);
    }
}

/** Folders, reports and dashboards as the metadata has them. */
export function syncReportRows(writer: SetupWriter, schema: OrgSchema): void {
    syncFolders(writer, schema);
    const reports = schema.reports.map(({ file: _file, folder: name, ...definition }) => {
        const folder = folderNamed(writer, 'Report', name);
        return { folder, definition, row: reportRow(definition, folder) };
    });
    syncKind(writer, 'Report', reports);
    const dashboards = schema.dashboards.map(({ file: _file, folder: name, ...definition }) => {
        const folder = folderNamed(writer, 'Dashboard', name);
        return { folder, definition, row: dashboardRow(definition, folder) };
    });
    syncKind(writer, 'Dashboard', dashboards);
}
