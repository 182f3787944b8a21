/**
 * What a user sees of a report. A column they may not read does not exist for them: those of a stored report are left out; one that they
 * ask for is refused in the words for a name that is not there. A filter or a grouping cannot be left out without changing what the
 * report says, and would tell values by which records are in it: such a report is closed to them.
 */
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { isReadablePath } from '../soql/readable-path.ts';
import { definitionFaults } from './check.ts';
import { aggregateParts, type ReportDefinition } from './definition.ts';
import { findColumn, findReportType, type ReportType } from './types/report-types.ts';

export function closed(): OrgError {
    return new OrgError('INSUFFICIENT_ACCESS', 'You don’t have sufficient privileges to perform this operation.');
}

/** Types as users have them; those of an access that is over are let go. */
const typesByOrg = new WeakMap<Org, { readonly version: number; readonly types: Map<string, ReportType> }>();

function typesOf(org: Org): Map<string, ReportType> {
    const version = org.accessVersion();
    const known = typesByOrg.get(org);
    if (known?.version === version) {
        return known.types;
    }
    const types = new Map<string, ReportType>();
    typesByOrg.set(org, { version, types });
    return types;
}

/** The report type as this user has it: without the columns they may not read. Undefined where they may not read its object. */
export function typeFor(org: Org, user: UserContext, name: string): ReportType | undefined {
    const type = findReportType(org.schema, name);
    if (!type || !user.object(type.object.apiName).read) {
        return undefined;
    }
    const types = typesOf(org);
    const key = `${user.userId} ${type.name}`;
    const known = types.get(key);
    if (known) {
        return known;
    }
    const isReadable = ({ path }: { readonly path: string }): boolean => isReadablePath(org, user, type.object, path);
    const made = { ...type, columns: new Map([...type.columns].filter(([, column]) => isReadable(column))) };
    types.set(key, made);
    return made;
}

export interface VisibleReport<D extends ReportDefinition = ReportDefinition> {
    readonly type: ReportType;
    readonly report: D;
}

/** @throws OrgError INSUFFICIENT_ACCESS for a report that is closed to the user. */
export function visibleReport<D extends ReportDefinition>(org: Org, user: UserContext, stored: D): VisibleReport<D> {
    const type = typeFor(org, user, stored.reportType);
    if (!type) {
        throw closed();
    }
    const has = (name: string): boolean => findColumn(type, name) !== undefined;
    const hasAggregate = (aggregate: string): boolean => has(aggregateParts(aggregate)?.column ?? aggregate);
    const keepsAggregate = (aggregate: string): boolean =>
        aggregateParts(aggregate) === undefined || hasAggregate(aggregate);
    const groupings = [...stored.groupingsDown, ...stored.groupingsAcross];
    const needed = [
        ...stored.filters.map(({ column }) => column),
        ...groupings.map(({ column }) => column),
        ...(stored.dateFilter ? [stored.dateFilter.column] : [])
    ];
    const sorting = groupings.flatMap(({ sortAggregate }) => sortAggregate ?? []);
    if (!needed.every(has) || !sorting.every(keepsAggregate)) {
        throw closed();
    }
    const { chart, sortBy, ...rest } = stored;
    const keepsChart = chart?.summaries.every(keepsAggregate) === true;
    const report = {
        ...rest,
        columns: stored.columns.filter(has),
        aggregates: stored.aggregates.filter(keepsAggregate),
        ...(sortBy && has(sortBy.column) ? { sortBy } : {}),
        ...(chart && keepsChart ? { chart } : {})
    } as unknown as D;
    return { type, report };
}

/** A definition that a user gives. @throws OrgError BAD_REQUEST for the first thing in it that does not exist for them. */
export function askedReport<D extends ReportDefinition>(org: Org, user: UserContext, asked: D): VisibleReport<D> {
    const type = typeFor(org, user, asked.reportType);
    const [fault] = definitionFaults(type, asked);
    if (!type || fault) {
        throw new OrgError('BAD_REQUEST', fault?.message ?? 'invalid report type');
    }
    return { type, report: asked };
}
