/** Report types of the org: those of standard objects, and the one that every custom object open to reports has by itself. */
import { findField, findObject, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import { columnAt, type ReportColumn } from './column.ts';
import { STANDARD_REPORT_TYPES, type StandardReportType } from './standard.ts';

export interface ReportType {
    readonly name: string;
    readonly label: string;
    readonly object: ObjectSchema;
    /** By their name in lower case. */
    readonly columns: ReadonlyMap<string, ReportColumn>;
    readonly scopes: StandardReportType['scopes'];
    /** Column of the standard date filter where a report names none. */
    readonly dateColumn: string;
}

type Schema = Pick<OrgSchema, 'objects'>;

const CUSTOM_PREFIX = 'CustomEntity$';
const REPORTED_TYPES_WITHOUT_COLUMN = ['address', 'id'];

const cache = new WeakMap<Schema['objects'], Map<string, ReportType>>();

/** The fields that custom report columns name with their object: `Order__c.Total__c`. */
function customColumns(schema: Schema, object: ObjectSchema): ReportColumn[] {
    return [...object.fields.values()]
        .filter(({ custom, type }) => custom && !REPORTED_TYPES_WITHOUT_COLUMN.includes(type))
        .flatMap(({ apiName }) => columnAt(schema, object, `${object.apiName}.${apiName}`, apiName) ?? []);
}

function byName(columns: readonly ReportColumn[]): Map<string, ReportColumn> {
    return new Map(columns.map((column) => [column.name.toLowerCase(), column]));
}

function standardType(schema: Schema, type: StandardReportType): ReportType[] {
    const object = findObject(schema, type.object);
    const { columns, name, label, scopes, dateColumn } = type;
    return object
        ? [
              {
                  name,
                  label,
                  object,
                  scopes,
                  dateColumn,
                  columns: byName([
                      ...columns.flatMap(
                          ([column, path, shown]) => columnAt(schema, object, column, path, shown) ?? []
                      ),
                      ...customColumns(schema, object)
                  ])
              }
          ]
        : [];
}

/** Columns that every automatic report type has under the same names. */
function customType(schema: Schema, object: ObjectSchema): ReportType {
    const { label } = object;
    const own: readonly (readonly [string, string, string])[] = [
        ['CUST_NAME', object.nameField, `${label}: ${findField(object, object.nameField)?.label ?? 'Name'}`],
        ['CUST_OWNER_NAME', 'Owner.Name', `${label}: Owner Name`],
        ['CUST_OWNER_ALIAS', 'Owner.Alias', `${label}: Owner Alias`],
        ['CUST_OWNER_ROLE', 'Owner.UserRole.Name', `${label}: Owner Role`],
        ['CUST_CREATED_DATE', 'CreatedDate', `${label}: Created Date`],
        ['CUST_CREATED_NAME', 'CreatedBy.Name', `${label}: Created By`],
        ['CUST_LAST_UPDATE', 'LastModifiedDate', `${label}: Last Modified Date`]
    ];
    return {
        name: `${CUSTOM_PREFIX}${object.apiName}`,
        label: object.labelPlural,
        object,
        columns: byName([
            ...own.flatMap(([name, path, shown]) => columnAt(schema, object, name, path, shown) ?? []),
            ...customColumns(schema, object)
        ]),
        scopes: { all: 'organization', mine: 'user' },
        dateColumn: 'CUST_CREATED_DATE'
    };
}

/** By their name in lower case. */
export function reportTypes(schema: Schema): ReadonlyMap<string, ReportType> {
    const known = cache.get(schema.objects);
    if (known) {
        return known;
    }
    const standard = STANDARD_REPORT_TYPES.flatMap((type) => standardType(schema, type));
    const custom = [...schema.objects.values()]
        .filter((object) => object.custom && object.enableReports === true)
        .map((object) => customType(schema, object));
    const made = new Map([...standard, ...custom].map((type) => [type.name.toLowerCase(), type]));
    cache.set(schema.objects, made);
    return made;
}

export function findReportType(schema: Schema, name: string): ReportType | undefined {
    return reportTypes(schema).get(name.toLowerCase());
}

export function findColumn(type: ReportType, name: string): ReportColumn | undefined {
    return type.columns.get(name.toLowerCase());
}
