/** `reportTypeMetadata`: what a report type offers to this user. */
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { DURATIONS, CUSTOM } from '../../report/durations.ts';
import type { ReportType } from '../../report/types/report-types.ts';
import { GRANULARITIES } from '../../report/vocabulary.ts';
import { typeColumn } from './column-info.ts';
import { daysOf } from './report-json.ts';

interface Choice {
    readonly label: string;
    readonly name: string;
}

const OPERATOR_LABELS: Readonly<Record<string, string>> = {
    equals: 'equals',
    notEqual: 'not equal to',
    lessThan: 'less than',
    greaterThan: 'greater than',
    lessOrEqual: 'less or equal',
    greaterOrEqual: 'greater or equal',
    contains: 'contains',
    notContain: 'does not contain',
    startsWith: 'starts with',
    includes: 'includes',
    excludes: 'excludes'
};
const ORDERED = ['equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const TEXTS = [...ORDERED, 'contains', 'notContain', 'startsWith'];
const OPERATORS_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
    boolean: ['equals', 'notEqual'],
    multipicklist: ['equals', 'notEqual', 'includes', 'excludes'],
    picklist: TEXTS,
    string: TEXTS,
    textarea: TEXTS,
    email: TEXTS,
    phone: TEXTS,
    url: TEXTS,
    int: ORDERED,
    double: ORDERED,
    currency: ORDERED,
    percent: ORDERED,
    date: ORDERED,
    datetime: ORDERED
};
const GROUPS: readonly (readonly [label: string, pattern: RegExp])[] = [
    ['Fiscal Year', /_FISCAL_YEAR$/u],
    ['Fiscal Quarter', /_FISCAL_QUARTER$/u],
    ['Calendar Year', /^(?:THIS|LAST|NEXT)_YEAR$/u],
    ['Calendar Quarter', /^(?:THIS|LAST|NEXT)_QUARTER$/u],
    ['Calendar Month', /_MONTH$/u],
    ['Calendar Week', /_WEEK$/u],
    ['Day', /DAY/u]
];

function choices(names: readonly string[]): Choice[] {
    return names.map((name) => ({ name, label: OPERATOR_LABELS[name] ?? name }));
}

function words(duration: string): string {
    return duration
        .toLowerCase()
        .replaceAll('_', ' ')
        .replace('n days:', '')
        .replace(/^./u, (first) => first.toUpperCase());
}

function durationGroups(user: UserContext, now: Date): object[] {
    const all = Object.values(DURATIONS).filter((duration) => duration !== CUSTOM);
    return GROUPS.map(([label, pattern]) => ({
        label,
        standardDateFilterDurations: all
            .filter((duration) => pattern.test(duration))
            .map((value) => {
                const days = daysOf(value, user, now);
                return { endDate: days?.to ?? null, label: words(value), startDate: days?.from ?? null, value };
            })
    }));
}

export function typeMetadata(org: Org, user: UserContext, type: ReportType): object {
    const columns = Object.fromEntries([...type.columns.values()].map((column) => [column.name, typeColumn(column)]));
    const scope = (value: string, label: string): object => ({ allowsDivision: false, label, value });
    return {
        categories: [{ columns, label: type.object.label }],
        dataTypeFilterOperatorMap: Object.fromEntries(
            Object.entries(OPERATORS_BY_TYPE).map(([name, operators]) => [name, choices(operators)])
        ),
        dateGranularityInfos: GRANULARITIES.map((name) => ({ label: name, value: name })),
        divisionInfo: null,
        objects: [{ apiName: type.object.apiName, label: type.object.label }],
        scopeInfo: {
            defaultValue: type.scopes.all,
            values: [
                scope(type.scopes.mine, `My ${type.object.labelPlural}`),
                scope(type.scopes.all, `All ${type.object.labelPlural}`)
            ]
        },
        standardDateFilterDurationGroups: durationGroups(user, org.now()),
        standardFilterInfos: null,
        supportsJoinedFormat: false
    };
}
