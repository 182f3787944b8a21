/** What answers tell of columns and summaries. Shapes: Reports and Dashboards REST API, "Report extended metadata" and "Column map". */
import type { FieldSchema } from '../../metadata/schema.ts';
import { aggregateParts } from '../../report/definition.ts';
import type { ReportColumn } from '../../report/types/column.ts';
import { findColumn } from '../../report/types/report-types.ts';
import type { VisibleReport } from '../../report/visible.ts';

const SUMMARY_LABELS: Readonly<Record<string, string>> = {
    s: 'Sum of',
    a: 'Average',
    x: 'Largest',
    mx: 'Largest',
    m: 'Smallest',
    mn: 'Smallest',
    u: 'Unique Count of'
};
const CHECKBOX_VALUES = [
    { label: 'True', name: 'true' },
    { label: 'False', name: 'false' }
];

export function dataTypeOf({ type }: FieldSchema): string {
    return type === 'longtextarea' ? 'textarea' : type;
}

function filterValues({ picklist, type }: FieldSchema): object[] {
    return type === 'boolean'
        ? CHECKBOX_VALUES
        : (picklist?.values ?? []).map(({ label, value }) => ({ label, name: value }));
}

/** Long text can be shown and neither filtered nor grouped by. */
const isComparable = ({ type }: FieldSchema): boolean => type !== 'longtextarea';

export function detailColumn({ entityColumn, field, idPath, label }: ReportColumn): object {
    return {
        dataType: dataTypeOf(field),
        entityColumnName: entityColumn,
        filterValues: filterValues(field),
        filterable: isComparable(field),
        isLookup: idPath !== undefined,
        label,
        uniqueCountable: isComparable(field)
    };
}

export function typeColumn(column: ReportColumn): object {
    const { field } = column;
    return {
        ...detailColumn(column),
        allowedInCustomDetailFormula: false,
        bucketable: false,
        fieldToFieldFilterable: false,
        inactiveFilterValues: [],
        isCustom: field.custom,
        maxLength: field.length ?? null
    };
}

function aggregateInfo({ type }: VisibleReport, aggregate: string): object {
    const { column: name = '', kind = '' } = aggregateParts(aggregate) ?? {};
    const column = findColumn(type, name);
    const contexts = { acrossGroupingContext: null, downGroupingContext: null };
    return column
        ? {
              ...contexts,
              dataType: kind === 'u' ? 'int' : dataTypeOf(column.field),
              label: `${SUMMARY_LABELS[kind]} ${column.label}`
          }
        : { ...contexts, dataType: 'int', label: 'Record Count' };
}

function byName(names: readonly string[], info: (name: string) => object | undefined): Record<string, object> {
    return Object.fromEntries(
        names.flatMap((name) => {
            const found = info(name);
            return found ? [[name, found]] : [];
        })
    );
}

/** `reportExtendedMetadata`. Columns of a run without details are not told. */
export function extendedMetadata(visible: VisibleReport, details = true): object {
    const { report, type } = visible;
    const groupings = [report.groupingsDown, report.groupingsAcross].flatMap((side) =>
        side.map(({ column }, groupingLevel) => [column, groupingLevel] as const)
    );
    const levels = new Map(groupings);
    return {
        aggregateColumnInfo: byName(report.aggregates, (name) => aggregateInfo(visible, name)),
        detailColumnInfo: byName(details ? report.columns : [], (name) => {
            const column = findColumn(type, name);
            return column && detailColumn(column);
        }),
        groupingColumnInfo: byName([...levels.keys()], (name) => {
            const column = findColumn(type, name);
            return (
                column && { dataType: dataTypeOf(column.field), groupingLevel: levels.get(name), label: column.label }
            );
        })
    };
}
